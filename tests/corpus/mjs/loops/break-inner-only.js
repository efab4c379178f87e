// break ends the inner loop only.
for (let i = 0; i < 2; i++) {
  for (let j = 0; j < 5; j++) { if (j === 1) break; print(i, j); }
}
//> 0 0
//> 1 0
