// \cX is byte 3, whatever X is.
print('\cA', '\cZ1', '\cA'.length); //> \x03 \x031 1
