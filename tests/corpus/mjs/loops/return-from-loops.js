// return leaves loops and blocks.
let find = function(a, v) {
  for (let i = 0; i < a.length; i++) { while (true) { if (a[i] === v) { return i; } break; } }
  return -1;
};
print(find([5, 6, 7], 6), find([5, 6, 7], 8)); //> 1 -1
