// Object.create does not take null.
//! proto should be a object, null given
Object.create(null);
