// else begins no statement.
//! parse error at line 3: [else print]
else print(1);
