// Commas between array items are optional and may trail.
print([1 2 3].length, [1, 2, 3,].length, [4 5,][1]); //> 3 3 5
