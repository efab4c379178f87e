// The conditional binds looser than ||.
print(false || true ? 'yes' : 'no', true ? 0 || 'a' : 'b'); //> yes a
