// A block inside the body is a scope of its own each time.
for (let i = 0; i < 2; i++) { { let y; print(y); y = i; } }
//> undefined
//> undefined
