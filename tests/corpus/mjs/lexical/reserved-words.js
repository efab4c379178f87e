// A reserved word is no variable name.
//! parse error at line 3: [break = 12]
let break = 12345;
//---
//! parse error at line 2: [case = 123]
let case = 12345;
//---
//! parse error at line 2: [catch = 12]
let catch = 12345;
//---
//! parse error at line 2: [continue =]
let continue = 12345;
//---
//! parse error at line 2: [debugger =]
let debugger = 12345;
//---
//! parse error at line 2: [default = ]
let default = 12345;
//---
//! parse error at line 2: [delete = 1]
let delete = 12345;
//---
//! parse error at line 2: [do = 12345]
let do = 12345;
//---
//! parse error at line 2: [else = 123]
let else = 12345;
//---
//! parse error at line 2: [false = 12]
let false = 12345;
//---
//! parse error at line 2: [finally = ]
let finally = 12345;
//---
//! parse error at line 2: [for = 1234]
let for = 12345;
//---
//! parse error at line 2: [function =]
let function = 12345;
//---
//! parse error at line 2: [if = 12345]
let if = 12345;
