// Single quotes are errors.
//! invalid JSON string
JSON.parse("'a'");
