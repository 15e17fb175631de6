"""Tables and documents as they leave: on a screen, as CSV, as JSON, as a workbook; which format a file is to have."""
