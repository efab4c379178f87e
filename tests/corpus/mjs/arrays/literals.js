// Items of any type.
let a = [1, 'b', null, undefined, [5], {k: 6}];
print(a.length, a[0], a[1], a[2], a[3], a[4][0], a[5].k); //> 6 1 b null undefined 5 6
