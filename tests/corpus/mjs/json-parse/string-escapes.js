// Escapes of strings.
let s = JSON.parse('"\\"\\\\\\/\\b\\f\\n\\r\\t"');
print(s.length, s); //> 8 "\/\x08\x0c\x0a\x0d\x09
