// struct mg_str * has its full length.
let length = ffi('int corpus_length(struct mg_str *)');
print(length('ab\x00cd'), length('')); //> 5 0
