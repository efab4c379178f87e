// Empty objects and arrays.
print(JSON.stringify({}), JSON.stringify([]), JSON.stringify([{}, []])); //> {} [] [{},[]]
