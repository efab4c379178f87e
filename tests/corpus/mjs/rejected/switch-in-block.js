// Inside a block what is not implemented is a syntax error.
//! parse error at line 3: [switch (1)]
{ switch (1) { } }
