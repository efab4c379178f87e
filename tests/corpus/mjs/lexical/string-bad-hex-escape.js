// \x without two hexadecimal digits is NUL, and what follows stays.
print('\xZZ', '\xZZ'.length, '\x4Z', '\x4Z'.length); //> \x00ZZ 3 \x004Z 3
