// Strings are equal by content, all bytes.
let s = 'ab';
print(s + 'c' === 'abc', 'a\x00b' === 'a\x00c', 'a\x00b' === 'a\x00b', 'a' === 'A'); //> true false true false
print('abcdefghij'.slice(0, 6) === 'abc' + 'def', '' === "", 'a' === 'a '); //> true true false
