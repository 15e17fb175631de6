"""Indicators: the ways in which they are reckoned, and the statements that reckon them."""
