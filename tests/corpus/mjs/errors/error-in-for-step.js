// An error in the step of a for comes after the body.
//! [nothing] is not defined
for (let i = 0; i < 3; nothing) { print(i); } //> 0
