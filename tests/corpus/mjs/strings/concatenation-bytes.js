// Joining keeps every byte.
let s = '\xd1' + '\x8b' + '\x00' + 'z';
print(s.length, s === 'ы\x00z', s); //> 4 true \xd1\x8b\x00z
