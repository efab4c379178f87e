// char * ends at the first NUL.
let mark = ffi('char *corpus_mark(char *)');
print(mark('ab\x00cd')); //> ab!
