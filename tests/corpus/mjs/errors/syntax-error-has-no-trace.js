// A syntax error has no trace.
//! parse error at line 4: [) 34567890]
//^
) 34567890;
