// A string does not change when a name gets another one.
let a = 'abcdefgh', b = a;
a = a + 'i';
print(a, b); //> abcdefghi abcdefgh
