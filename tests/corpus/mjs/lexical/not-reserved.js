// Words of newer languages are ordinary names.
let class = 1, const = 2, import = 3, export = 4, async = 5, await = 6, yield = 7;
let static = 8, enum = 9, super = 10, extends = 11, of = 12, get = 13, set = 14;
print(class, const, import, export, async, await, yield); //> 1 2 3 4 5 6 7
print(static, enum, super, extends, of, get, set); //> 8 9 10 11 12 13 14
