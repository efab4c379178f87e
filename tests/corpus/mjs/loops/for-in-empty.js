// for-in over nothing does not run.
for (let k in {}) print('never');
for (let k in []) print('never');
print('done'); //> done
