// A built-in can be hidden.
let p = print;
{ let print = 5; p(print); }
print('again');
//> 5
//> again
