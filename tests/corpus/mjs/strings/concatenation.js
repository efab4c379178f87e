// + joins two strings.
let s = 'ab' + 'cd';
print(s, s + '', '' + s, s + s, 'a' + 'b' + 'c' + 'd'); //> abcd abcd abcd abcdabcd abcd
