// A variable is never less than itself.
let i = 0;
while (i < i) {
  i++;
}
print(i); //> 0
let turns = 0;
for (let k = 0; k < 3; k += 1) {
  turns++;
  let down = 5;
  while (down > 0) {
    down -= 2;
    if (down < down) {
      turns = 100;
    }
  }
}
print(turns); //> 3
