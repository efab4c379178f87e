// for-in visits items from the newest, and keys are strings.
for (let k in [7, 8, 9]) print(k, typeof k, k === '2');
//> 2 string true
//> 1 string false
//> 0 string false
