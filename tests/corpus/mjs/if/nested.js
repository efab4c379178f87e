// ifs nest.
let f = function(a, b) {
  if (a) {
    if (b) { return 'both'; }
    return 'a';
  }
  if (b) return 'b';
  return 'none';
};
print(f(1, 1), f(1, 0), f(0, 1), f(0, 0)); //> both a b none
