// A loop whose counter is a number for some turns and then something else.
let i = 0;
let turns = 0;
while (i < 3) {
  turns = turns + 1;
  if (turns === 2) {
    i = 'x';
  }
  i = i + (i === 'x' ? 'y' : 1);
}
print(turns, i); //> 2 xy
