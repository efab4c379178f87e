// finally begins no statement.
//! parse error at line 3: [finally { ]
finally { print(1); }
