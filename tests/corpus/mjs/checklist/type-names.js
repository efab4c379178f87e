// Names of types.
print(typeof null, typeof [], typeof print); //> null array foreign_ptr
