// The variable of a for-in is gone after it.
//! [k] is not defined
for (let k in {a: 1}) { }
k;
