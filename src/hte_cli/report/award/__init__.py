"""Rounds of awards and their money: pages, documents, and the papers that leave the office."""
