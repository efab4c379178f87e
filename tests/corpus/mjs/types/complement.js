// ~ of anything but a number overflows.
print(~5, ~-1, ~0, ~5.9, ~'a', ~null); //> -6 0 -1 -6 -9223372036854775808 -9223372036854775808
