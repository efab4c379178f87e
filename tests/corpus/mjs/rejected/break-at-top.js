// A break outside a loop fails when it runs.
//! misplaced 'break'
print('before'); //> before
break;
