// What is in use survives a collection.
let o = {a: [1, 2, {b: 'long enough text'}]};
for (let i = 0; i < 5; i++) gc(true);
print(JSON.stringify(o)); //> {"a":[1,2,{"b":"long enough text"}]}
