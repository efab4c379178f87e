// Arrays of arrays.
let m = [[1, 2], [3, 4]];
m[1][0] = 9;
print(m[0][1], m[1][0], m.length, m[1].length, JSON.stringify(m)); //> 2 9 2 2 [[1,2],[9,4]]
