// else if chains.
let f = function(n) {
  if (n === 1) { return 'one'; } else if (n === 2) { return 'two'; } else if (n === 3) { return 'three'; } else { return 'many'; }
};
print(f(1), f(2), f(3), f(4)); //> one two three many
