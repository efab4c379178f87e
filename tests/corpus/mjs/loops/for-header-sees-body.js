// Header and body share one scope.
for (let i = 0; i < 3; i++) { let i = 5; print(i); } //> 5
