// Scalars.
print(JSON.stringify(1), JSON.stringify(-5), JSON.stringify(1.5), JSON.stringify(true), JSON.stringify(false), JSON.stringify(null)); //> 1 -5 1.500000 true false null
