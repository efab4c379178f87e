// Calls and assignments are branches without braces.
let a = 0;
if (true) a = 5;
if (a === 5) print('five');
if (a === 5) a = a + 1, print(a);
//> five
//> 6
