// Object.create takes no arrays.
//! proto should be a object, array given
Object.create([]);
