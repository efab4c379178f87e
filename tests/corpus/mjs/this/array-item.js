// this is the array for a call of an item.
let a = [function() { return this.length; }, 1, 2];
print(a[0]()); //> 3
