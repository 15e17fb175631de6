"""From YAML to rules and indicators, and from those to SQL expressions; builds statements, never runs them."""
