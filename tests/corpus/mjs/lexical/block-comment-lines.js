// Lines inside a block comment count.
//! parse error at line 6: [@234567890]
/*
 *
 */
@234567890;
