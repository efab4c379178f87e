// An unterminated block comment silently runs to the end of the file.
print(1); //> 1
/* print(2);
print(3);
