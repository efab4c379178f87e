// There is no spread in arrays.
//! parse error at line 4: [...args]; ]
let args = [1, 2];
let b = [...args]; print(1);
