"""The half-year's papers: the notice (通报) and its annexes, and those that were sent."""
