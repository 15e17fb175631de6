"""Words in, words out: one file per noun; no SQL, no rules, no file formats."""
