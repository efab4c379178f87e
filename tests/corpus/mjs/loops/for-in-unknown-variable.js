// for-in without let needs a variable that exists.
//! [k] is not defined
for (k in {a: 1}) print(k);
