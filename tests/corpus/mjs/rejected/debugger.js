// There is no debugger statement.
//! parse error at line 3: [debugger; ]
debugger; print(1);
