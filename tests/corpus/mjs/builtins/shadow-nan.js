// NaN can be hidden, as every built-in.
{ let NaN = 5; print(NaN); } //> 5
print(NaN); //> -nan
