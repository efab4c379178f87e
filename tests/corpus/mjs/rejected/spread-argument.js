// There are no spread arguments.
//! parse error at line 4: [...args); ]
let args = [1, 2];
print(...args); print(1);
