// An endless loop ends with an error.
//@ max-steps 20000
//? *
print('before'); //> before
while (true) { }
