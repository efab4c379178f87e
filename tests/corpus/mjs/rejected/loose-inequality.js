// != fails only when it runs.
//! Use !==, not !=
print('before'); //> before
print(1 != 2);
