// Keys that read as whole numbers count.
let a = [];
a['007'] = 1;
print(a.length, a[7], a['007']); //> 8 undefined 1
