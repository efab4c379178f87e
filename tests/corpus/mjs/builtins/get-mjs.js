// getMJS gives always the same pointer.
print(getMJS() === getMJS(), typeof getMJS(), getMJS() === null); //> true foreign_ptr false
