// die needs a message.
//! missing argument msg
die();
