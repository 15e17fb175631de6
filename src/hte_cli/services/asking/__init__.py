"""What a person can decide of an import: from problems to questions, from answers to options."""
