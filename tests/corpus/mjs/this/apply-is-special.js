// The name apply always reads as the built-in.
let o = {apply: 5};
let apply = 6;
print(typeof o.apply, typeof apply, typeof o['apply'], typeof [].apply); //> foreign_ptr foreign_ptr foreign_ptr foreign_ptr
