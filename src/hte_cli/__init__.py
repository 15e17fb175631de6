"""hte: who is owed which reward, why, and how far a county is from its targets."""

__version__ = "0.1.0"
