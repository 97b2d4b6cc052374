"""Goes through a source for what is said in it, and by whom."""
