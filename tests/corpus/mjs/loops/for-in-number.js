// for-in does not take numbers.
//! can't iterate over non-object value
for (let k in 5) print(k);
