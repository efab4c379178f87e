// A line comment ends with its line.
print(1); // print(2);
print(3);
//> 1
//> 3
