// in begins no statement.
//! parse error at line 3: [in 1234567]
in 1234567;
