// Bytes 8 to 13 have short escapes.
print(JSON.stringify('\b\t\n\v\f\r')); //> "\b\t\n\v\f\r"
