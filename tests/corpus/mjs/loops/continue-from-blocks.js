// continue leaves nested blocks and ifs.
for (let i = 0; i < 3; i++) { { { if (i === 1) { continue; } } } print(i); }
//> 0
//> 2
