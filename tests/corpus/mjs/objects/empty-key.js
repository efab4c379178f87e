// The empty string is a key.
let o = {};
o[''] = 5;
print(o['']); //> 5
