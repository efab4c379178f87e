// A number may end with its point.
print(5., 5.e1, 0.); //> 5 50 0
