// An object of two hundred properties.
let o = {}, n = 0;
for (let i = 0; i < 200; i++) o['key' + JSON.stringify(i)] = i;
for (let k in o) n += o[k];
print(n, o.key0, o.key199); //> 19900 0 199
