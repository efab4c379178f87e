// Objects enumerate in reverse of their text.
let o = JSON.parse('{"a": 1, "b": [2, {"c": null}]}');
print(o.a, o.b[0], o.b[1].c, o.b.length); //> 1 2 null 2
print(JSON.stringify(o)); //> {"b":[2,{"c":null}],"a":1}
