// The message names every file on the way.
//! failed to exec file "a.js": failed to exec file "b.js": oh
load('a.js');
//@ file a.js: load('b.js');
//@ file b.js: die('oh');
