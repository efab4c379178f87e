// Small numbers round to zero and keep their sign.
print(1e-7, -0.0000001, 0.0000005, 0.0000006, -0.0000006); //> 0.000000 -0.000000 0.000000 0.000001 -0.000001
