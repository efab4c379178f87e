// After an error the locals of its calls are gone.
//! oh
let f = function() { let inner = 1; die('oh'); };
f();
//---
//! [inner] is not defined
inner;
