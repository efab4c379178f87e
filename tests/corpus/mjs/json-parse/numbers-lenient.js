// Leading zeros and hexadecimal numbers.
print(JSON.parse('007'), JSON.parse('0x1F'), JSON.parse('-0x10'), JSON.parse('00.5')); //> 7 31 -16 0.500000
