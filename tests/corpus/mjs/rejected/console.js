// There is no console.
//! [console] is not defined
console.log(1);
