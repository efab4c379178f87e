// Keys may stand without quotes.
let o = JSON.parse('{a: 1, b_2: 2, cD: 3}');
print(o.a, o.b_2, o.cD); //> 1 2 3
