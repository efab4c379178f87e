// Object.create makes an object that reads through its prototype.
let p = {x: 1, y: 2};
let o = Object.create(p);
o.y = 3;
print(o.x, o.y, o.z, p.y); //> 1 3 undefined 2
