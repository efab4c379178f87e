// Counters that go in other steps, up and down, and over what is no number.
let run = function(from, to) {
  let s = 0;
  for (let i = from; i < to; i += 0.5) {
    s = s + i;
  }
  return s;
};
print(run(0, 2)); //> 3
print(run(2, 0)); //> 0
print(run(NaN, 3)); //> 0
print(run(0, NaN)); //> 0
let i = 0;
while (i < 10) {
  i = i - -3;
}
print(i); //> 12
let s = 0;
for (i = 0; i < 3; i++) {
  for (let k = 0; k < i; k++) {
    s = s + k;
  }
}
print(s, i); //> 1 3
