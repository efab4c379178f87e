// Arrays.
let a = JSON.parse('[1, "a", true, null, [], {}]');
print(a.length, a[1], typeof a[4], typeof a[5], JSON.stringify(a)); //> 6 a array object [1,"a",true,null,[],{}]
