// What is not implemented is found before anything runs.
//! [switch] is not implemented
print(1);
switch (1) { }
