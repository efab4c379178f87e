// There is no power operator.
//! parse error at line 3: [* 34567890]
let a = 2 ** 34567890;
