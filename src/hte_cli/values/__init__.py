"""Frozen values that rooms hand to each other; nothing here knows SQLAlchemy, files or words on a screen."""
