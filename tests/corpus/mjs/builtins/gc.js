// gc gives its argument back.
print(gc(true), gc(false)); //> true false
