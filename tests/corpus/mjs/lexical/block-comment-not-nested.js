// Block comments do not nest.
/* a /* b */ print('after'); //> after
