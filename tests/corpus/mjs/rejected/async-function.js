// async is a name that is not defined.
//! [async] is not defined
async function f() { return 1; }
