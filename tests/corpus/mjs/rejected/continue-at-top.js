// A continue outside a loop fails when it runs.
//! misplaced 'continue'
print('before'); //> before
continue;
