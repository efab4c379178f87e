// More reserved words that are no variable names.
//! parse error at line 3: [in = 12345]
let in = 12345;
//---
//! parse error at line 2: [instanceof]
let instanceof = 12345;
//---
//! parse error at line 2: [new = 1234]
let new = 12345;
//---
//! parse error at line 2: [null = 123]
let null = 12345;
//---
//! parse error at line 2: [return = 1]
let return = 12345;
//---
//! parse error at line 2: [switch = 1]
let switch = 12345;
//---
//! parse error at line 2: [this = 123]
let this = 12345;
//---
//! parse error at line 2: [throw = 12]
let throw = 12345;
//---
//! parse error at line 2: [true = 123]
let true = 12345;
//---
//! parse error at line 2: [try = 1234]
let try = 12345;
//---
//! parse error at line 2: [typeof = 1]
let typeof = 12345;
//---
//! parse error at line 2: [var = 1234]
let var = 12345;
//---
//! parse error at line 2: [void = 123]
let void = 12345;
//---
//! parse error at line 2: [while = 12]
let while = 12345;
//---
//! parse error at line 2: [with = 123]
let with = 12345;
//---
//! parse error at line 2: [let = 1234]
let let = 12345;
//---
//! parse error at line 2: [undefined ]
let undefined = 12345;
