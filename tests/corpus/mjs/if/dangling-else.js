// An else belongs to the nearest if.
if (true) if (false) print(1) else print(2);
if (false) if (false) print(3) else print(4);
//> 2
