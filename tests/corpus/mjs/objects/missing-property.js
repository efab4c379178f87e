// A missing property is undefined.
let o = {};
print(o.x, o['y z'], o[5]); //> undefined undefined undefined
