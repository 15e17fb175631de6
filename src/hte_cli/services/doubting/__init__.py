"""What stands before money: everything doubtful of the records and lines that a sum rests on, found set by set."""
