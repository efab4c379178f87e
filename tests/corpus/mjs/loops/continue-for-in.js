// break and continue in a for-in.
for (let k in {a: 1, b: 2, c: 3, d: 4}) {
  if (k === 'c') continue;
  if (k === 'a') break;
  print(k);
}
//> d
//> b
