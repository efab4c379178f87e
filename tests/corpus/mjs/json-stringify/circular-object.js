// A value that is already being written.
let o = {n: 1};
o.me = o;
print(JSON.stringify(o)); //> {"me":[Circular],"n":1}
