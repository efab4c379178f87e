// A host function may write into a string of more than five bytes; every alias sees it.
let fill = ffi('void corpus_fill(char *)');
let s = '          ', t = s;
fill(s);
print(s.slice(0, 4) + '|', t === s); //> xyz | true
