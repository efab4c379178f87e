// while repeats as long as its condition is true.
let i = 0;
while (i < 3) { print(i); i++; }
//> 0
//> 1
//> 2
