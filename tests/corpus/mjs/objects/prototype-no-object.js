// A prototype that is no object is not looked into.
let o = {__p: 5};
print(o.x, o.__p); //> undefined 5
