// A semicolon is a statement.
;;;
print(1);; //> 1
;
