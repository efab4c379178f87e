// After a syntax error the next text runs.
//! parse error at line 3: [) 34567890]
let a = 1; ) 34567890;
//---
//! [a] is not defined
a;
//---
print('good'); //> good
