// A program over objects.
let list = null;
for (let i = 0; i < 4; i++) list = {value: i, next: list};
let sum = 0;
while (list !== null) { sum = sum * 10 + list.value; list = list.next; }
print(sum); //> 3210
