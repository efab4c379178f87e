// & binds looser than ===.
//! implicit type conversion is prohibited
print((6 & 3) === 2); //> true
6 & 3 === 3;
