// A file that cannot be read.
//! failed to exec file "missing.js": failed to read file "missing.js"
print('before'); //> before
load('missing.js');
