// The prototype can be assigned.
let o = {};
print(o.x); //> undefined
o.__p = {x: 5};
print(o.x); //> 5
o.__p = {x: 6};
print(o.x); //> 6
