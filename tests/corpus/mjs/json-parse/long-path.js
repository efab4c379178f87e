// The path of keys may be long.
let key = 'k123456789', s = '1';
for (let i = 0; i < 30; i++) s = '{"' + key + '":[' + s + ']}';
print(JSON.stringify(JSON.parse(s)) === s, s.length); //> true 511
