// A function called in a loop has loops of its own.
let f = function(n) { let s = ''; for (let j = 0; j < n; j++) { if (j === 2) break; s += 'x'; } return s; };
for (let i = 0; i < 4; i++) print(i, f(i));
//> 0  |
//> 1 x
//> 2 xx
//> 3 xx
