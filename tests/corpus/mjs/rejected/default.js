// default begins no statement.
//! parse error at line 3: [default: p]
default: print(1);
