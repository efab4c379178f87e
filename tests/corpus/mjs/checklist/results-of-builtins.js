// Results of push, chr and gc.
print([1, 2].push(3), chr(65), chr(300), gc(true)); //> 3 A null true
