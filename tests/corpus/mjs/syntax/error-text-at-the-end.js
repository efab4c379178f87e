// The text of a syntax error stops at the end of the file.
//@ no-final-newline
//! parse error at line 4: [) ab]
) ab
