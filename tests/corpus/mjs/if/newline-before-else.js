// A newline before else is none.
if (false) print(1)
else print(2)
//> 2
