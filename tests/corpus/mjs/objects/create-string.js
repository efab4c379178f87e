// Object.create takes no strings.
//! proto should be a object, string given
Object.create('x');
