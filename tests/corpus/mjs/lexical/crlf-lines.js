// CR LF is one line end; a CR alone is none.
//@ percent
//! parse error at line 6: [@234567890]
let a = 1;%0d
let b = 2;%0d%0d%0d
@234567890;
