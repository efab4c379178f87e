// There is no Infinity.
//! [Infinity] is not defined
print(Infinity);
