// An empty text is an error.
//! invalid JSON string
JSON.parse('');
//---
//! invalid JSON string
JSON.parse('  ');
