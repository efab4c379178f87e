// What typeof says.
print(typeof 1, typeof NaN, typeof 'a', typeof true, typeof false); //> number number string boolean boolean
print(typeof null, typeof undefined, typeof [], typeof {}, typeof function() {}); //> null undefined array object function
print(typeof print, typeof getMJS(), typeof JSON.stringify, typeof 'a'.at); //> foreign_ptr foreign_ptr foreign_ptr foreign_ptr
