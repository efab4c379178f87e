// Changes of the prototype are seen.
let p = {x: 1};
let o = Object.create(p);
p.x = 2;
p.y = 3;
print(o.x, o.y); //> 2 3
