// import is a name that is not defined.
//! [import] is not defined
import 'x';
