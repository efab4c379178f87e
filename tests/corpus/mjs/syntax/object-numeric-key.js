// Keys of an object literal are not numbers.
//! parse error at line 3: [1: 2345678]
let o = {1: 23456789};
