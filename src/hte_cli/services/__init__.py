"""What a user can ask for: one function, one wish, one transaction."""
