// A cycle over several objects.
let a = {}, b = {a: a};
a.b = [b];
print(JSON.stringify(a)); //> {"b":[{"a":[Circular]}]}
