// Parts of strings compare by content.
let s = 'key=value';
let i = s.indexOf('=');
print(s.slice(0, i) === 'key', s.slice(i + 1) === 'value', s.slice(0, 1) === s[0]); //> true true true
