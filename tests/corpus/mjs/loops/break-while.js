// break ends the innermost loop.
let i = 0;
while (true) { if (i === 3) break; i++; }
print(i); //> 3
