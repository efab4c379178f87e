// A comma needs a value before it.
//! invalid JSON string
JSON.parse('[,1]');
