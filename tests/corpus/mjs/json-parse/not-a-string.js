// The argument is a string.
//! string argument required
JSON.parse(5);
//---
//! string argument required
JSON.parse({});
//---
//! string argument required
JSON.parse();
