// A return at top level fails when it runs.
//! cannot return
print('before'); //> before
return 5;
