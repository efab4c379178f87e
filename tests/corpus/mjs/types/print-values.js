// How values are printed.
print(1, 'a', true, false, null, undefined, [1], {a: 1}); //> 1 a true false null undefined <array> <object>
