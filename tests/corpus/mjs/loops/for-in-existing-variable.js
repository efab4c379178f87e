// for-in without let uses a variable that exists.
let k = 'before';
for (k in {a: 1, b: 2}) print(k);
print('after', k);
//> b
//> a
//> after a
