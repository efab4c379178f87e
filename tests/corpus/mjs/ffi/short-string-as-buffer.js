// What a host function writes into a string of up to five bytes is lost.
let fill = ffi('void corpus_fill(char *)');
let s = 'abcde';
fill(s);
print(s); //> abcde
