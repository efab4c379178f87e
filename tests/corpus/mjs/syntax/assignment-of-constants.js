// What cannot be assigned to fails when it runs.
//! unsupported object type: stack underflow
print('before'); //> before
1 = 2;
