// Blanks are skipped between tokens.
print(JSON.stringify(JSON.parse(' \t\r\n[ 1 ,\n2 ] '))); //> [1,2]
