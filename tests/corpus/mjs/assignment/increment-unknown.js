// An increment needs an existing name.
//! [nothing] is not defined
nothing++;
