// A reserved word as a string is a key.
let o = {'delete': 1, 'new': 2};
print(o['delete'], o['new']); //> 1 2
