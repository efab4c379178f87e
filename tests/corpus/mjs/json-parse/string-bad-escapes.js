// \v and \x are errors.
//! invalid JSON string
JSON.parse('"\\v"');
//---
//! invalid JSON string
JSON.parse('"\\x41"');
