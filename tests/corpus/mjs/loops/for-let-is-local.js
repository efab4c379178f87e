// The variable of a for is gone after it.
//! [i] is not defined
for (let i = 0; i < 2; i++) { }
print(i);
