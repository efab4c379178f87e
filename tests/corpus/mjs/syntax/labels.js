// There are no labels.
//! parse error at line 3: [: while (t]
outer: while (true) { break; }
