// A block's names end with it.
//! [y] is not defined
{ let y = 1; }
y;
