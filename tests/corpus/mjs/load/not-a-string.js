// Anything but a string does nothing.
print(load(5), load(), load(null), load({})); //> undefined undefined undefined undefined
