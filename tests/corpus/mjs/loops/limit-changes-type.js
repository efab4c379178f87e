// The limit is a number, then a string, which nothing is less than, then a number again.
let limit = 3;
let run = function() {
  let turns = 0;
  for (let i = 0; i < limit; i++) {
    turns = turns + 1;
    if (turns === 2) {
      limit = 'many';
    }
  }
  return turns;
};
print(run()); //> 2
print(run()); //> 0
limit = 4;
print(run()); //> 2
limit = 1;
print(run()); //> 1
