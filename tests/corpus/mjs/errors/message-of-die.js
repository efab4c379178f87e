// The message of die is text of any kind.
//! 100% sure: "x" {y}
die('100% sure: "x" {y}');
