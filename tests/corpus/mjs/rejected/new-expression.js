// new inside an expression is a syntax error.
//! parse error at line 3: [new Foo12(]
let x = new Foo12();
