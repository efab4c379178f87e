// A NUL byte ends the source.
//@ percent
print(1); //> 1
%00 @ print(2);
