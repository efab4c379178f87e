// \u without four hexadecimal digits is NUL, and what follows stays.
print('\uZ', '\u04zz', '\u04zz'.length, '\u041'.length); //> \x00Z \x0004zz 5 4
