// A key that is empty or ends with a point is dropped with its value.
let o = JSON.parse('{"": 1, "a.": 2, "b.c": 3}');
print(JSON.stringify(o)); //> {"b.c":3}
