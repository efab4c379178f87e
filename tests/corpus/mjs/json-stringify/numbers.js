// Numbers as print shows them.
print(JSON.stringify([0.1, -0, NaN, 1e18, 1e18 * 10, 1e-7])); //> [0.100000,0,-nan,1000000000000000000,-9223372036854775808,0.000000]
