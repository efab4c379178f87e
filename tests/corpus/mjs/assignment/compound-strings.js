// += joins strings.
let s = 'a';
print(s += 'b', s += 'c', s); //> a ab abc
