// break leaves nested blocks and ifs.
let n = 0;
while (true) { { if (n === 2) { { break; } } } n++; }
print(n); //> 2
