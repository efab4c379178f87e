// There is no Date.
//! [Date] is not defined
Date.now();
