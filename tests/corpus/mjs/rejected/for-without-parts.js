// A for needs its three parts.
//? parse error at line 3: [;*
for (;;) { break; }
