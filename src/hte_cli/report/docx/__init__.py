"""Official documents (公文) as Word files by GB/T 9704-2012: the page, its styles, its tables, a county's own template."""
