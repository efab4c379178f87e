// Arrays nest deeply.
let s = '';
for (let i = 0; i < 40; i++) s = '[' + s + ']';
let a = JSON.parse(s);
print(JSON.stringify(a) === s); //> true
