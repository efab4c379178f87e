// double arguments and results; what is no number is NaN.
let half = ffi('double corpus_half(double)');
print(half(5), half(0.5), half('x'), half(null)); //> 2.500000 0.250000 -nan -nan
