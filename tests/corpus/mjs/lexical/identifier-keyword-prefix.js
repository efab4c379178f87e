// A name may begin with a reserved word.
let iff = 1, newer = 2, in_ = 3, let1 = 4, nullable = 5, $this = 6;
print(iff, newer, in_, let1, nullable, $this); //> 1 2 3 4 5 6
