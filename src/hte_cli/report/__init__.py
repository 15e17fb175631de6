"""Results become tables, tables become files and screens; never queries."""
