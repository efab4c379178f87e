// for-in needs an object or array; a string is none.
//! can't iterate over non-object value
for (let k in 'abc') print(k);
