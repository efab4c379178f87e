// Numbers.
print(JSON.parse('0'), JSON.parse('-5'), JSON.parse('1.5'), JSON.parse('1e3'), JSON.parse('-2.5E-1'), JSON.parse('1e+2')); //> 0 -5 1.500000 1000 -0.250000 100
