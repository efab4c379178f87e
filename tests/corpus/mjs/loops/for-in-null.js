// for-in takes neither null nor undefined.
//! can't iterate over non-object value
for (let k in null) print(k);
//---
//! can't iterate over non-object value
for (let k in undefined) print(k);
