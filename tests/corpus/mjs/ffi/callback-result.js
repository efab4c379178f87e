// The result of a callback is converted.
let call = ffi('int corpus_call(int (*)(int, userdata), userdata)');
print(call(function(n, data) { return data; }, 5), call(function(n, data) { return data; }, 'x')); //> 5 0
