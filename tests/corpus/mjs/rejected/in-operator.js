// in is no operator.
//! parse error at line 4: [in o); pri]
let o = {a: 1};
print('a' in o); print(1);
