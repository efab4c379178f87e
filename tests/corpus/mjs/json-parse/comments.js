// There are no comments.
//! invalid JSON string
JSON.parse('/* a */ 1');
