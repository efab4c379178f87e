// The value of a return may stand on the next line.
let f = function() {
  return
  5;
};
print(f()); //> 5
