"""Files that the user names to be written: what may be written over, and how a file comes into its place."""
