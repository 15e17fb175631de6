"""Workbooks that people work with: the year's, templates to fill in, lists on their way back."""
