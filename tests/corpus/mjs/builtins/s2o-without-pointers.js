// s2o gives undefined without two pointers.
print(s2o(1, 2), s2o('a', 'b'), s2o(null, null), s2o(getMJS(), 5)); //> undefined undefined undefined undefined
