"""From a workbook, or the words of a command, to drafts and problems; knows nothing of the database."""
