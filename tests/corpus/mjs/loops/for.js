// for with let.
for (let i = 0; i < 3; i++) { print(i); }
for (let i = 10; i > 7; i -= 2) print(i);
//> 0
//> 1
//> 2
//> 10
//> 8
