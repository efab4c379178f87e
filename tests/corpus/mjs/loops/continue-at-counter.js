// The last statement of the body is reached by continue too.
let seen = '';
for (let i = 0; i < 6; i++) {
  if (i % 2 === 1) {
    continue;
  }
  seen = seen + chr(48 + i);
}
print(seen); //> 024
let n = 0;
let i = 0;
while (i < 5) {
  n = n + 1;
  if (n < 3) {
    continue;
  }
  i = i + 1;
}
print(n, i); //> 7 5
