// global holds itself.
print(global.global === global, global.print === print); //> true true
