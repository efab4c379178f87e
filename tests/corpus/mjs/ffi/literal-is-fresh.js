// A literal is a fresh string each time it is evaluated.
let fill = ffi('void corpus_fill(char *)');
let f = function() { let s = 'abcdefgh'; print(s); fill(s); print(s); };
f();
f();
//> abcdefgh
//> xyzdefgh
//> abcdefgh
//> xyzdefgh
