// Signs of zero, division by zero, remainder.
let x = 0; print(-x === 0, 1 / 0, 7 % -3); //> false -nan 1
