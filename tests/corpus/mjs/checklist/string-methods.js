// slice, at, indexOf, index.
let s = 'abc'; print(s.slice(-2), s.at(-1), s.indexOf(''), s[9]); //> bc 99 0 undefined
