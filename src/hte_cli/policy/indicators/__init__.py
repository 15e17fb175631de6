"""Indicators: the ways in which they are calculated, and the statements that calculate them."""
