// An if has the value of the branch taken.
print(load('m.js'), load('n.js')); //> 1 2
//@ file m.js: if (true) { 1; } else { 2; }
//@ file n.js: if (false) { 1; } else { 2; }
