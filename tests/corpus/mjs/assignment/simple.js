// An assignment gives the new value.
let a = 1;
print(a = 2, a); //> 2 2
let o = {};
print(o.x = 'v', o['y'] = 7, o.x, o.y); //> v 7 v 7
