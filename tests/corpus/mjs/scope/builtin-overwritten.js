// A built-in can be overwritten.
let p = print;
chr = function(x) { return 'mine'; };
p(chr(65)); //> mine
