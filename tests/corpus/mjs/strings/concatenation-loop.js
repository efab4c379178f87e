// A string grows in a loop.
let s = '';
for (let i = 0; i < 100; i++) s += 'ab';
print(s.length, s[199], s.slice(0, 6)); //> 200 b ababab
