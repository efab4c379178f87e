// Of duplicate keys the last value wins, at the first place.
print(JSON.stringify(JSON.parse('{"a":1,"b":2,"a":3}'))); //> {"b":2,"a":3}
