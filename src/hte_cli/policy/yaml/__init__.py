"""From a YAML file to plain data with its places, and every fault of it in a clerk's words."""
