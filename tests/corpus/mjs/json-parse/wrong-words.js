// Words must be whole.
//! invalid JSON string
JSON.parse('tru');
//---
//! invalid JSON string
JSON.parse('[nul]');
