// Object has create alone.
//! calling non-callable
print(typeof Object.create, typeof Object.keys); //> foreign_ptr undefined
Object.keys({});
