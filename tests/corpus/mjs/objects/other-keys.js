// Booleans, null and undefined as keys have their names.
let o = {};
o[true] = 'a'; o[false] = 'b'; o[null] = 'c'; o[undefined] = 'd';
print(o['true'], o['false'], o['null'], o['undefined']); //> a b c d
