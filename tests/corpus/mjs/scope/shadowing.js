// An inner let hides an outer name.
let x = 'outer';
{ let x = 'inner'; print(x); }
print(x);
//> inner
//> outer
