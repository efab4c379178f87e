// splice needs a start.
//! missing argument start
[1].splice();
