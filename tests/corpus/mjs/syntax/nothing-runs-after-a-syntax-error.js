// A syntax error is found before anything runs.
//! parse error at line 4: [) 34567890]
print(1);
) 34567890;
