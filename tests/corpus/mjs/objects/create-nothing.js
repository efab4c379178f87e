// Object.create needs its argument.
//! missing argument proto
Object.create();
