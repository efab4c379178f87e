// What has no text is left out of an object.
print(JSON.stringify({a: undefined, b: 1, c: function() { }, d: print, e: getMJS()})); //> {"b":1}
print(JSON.stringify({a: undefined})); //> {}
