// indexOf starts at its second argument, inside the string.
let s = 'abcabc';
print(s.indexOf('a', 1), s.indexOf('a', 3), s.indexOf('a', 4), s.indexOf('b', -5), s.indexOf('c', 99)); //> 3 3 -1 1 -1
