// The text of a syntax error is up to ten bytes, line ends included.
//! parse error at line 6: [);
//! b;
//! c;
//! d]
);
b;
c;
defgh;
