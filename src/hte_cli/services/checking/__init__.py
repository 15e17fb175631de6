"""`hte check`: named checks over the store, each by a function that finds."""
