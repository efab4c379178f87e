// An index is any text that reads as a whole number.
let s = 'abc';
print(s['1'], s[' 1'], s['+1'], s['01'], s['-1']); //> b b b b undefined
