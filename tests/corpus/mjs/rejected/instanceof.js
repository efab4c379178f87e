// instanceof ends one statement and begins another, which is not implemented.
//! [instanceof] is not implemented
1 instanceof 2;
