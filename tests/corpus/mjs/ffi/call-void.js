// void gives undefined.
let none = ffi('void corpus_none(void)');
print(none()); //> undefined
