// char * takes strings and null and gives a string or null.
let mark = ffi('char *corpus_mark(char *)');
print(mark('abc'), mark(''), mark(null)); //> abc! ! null
