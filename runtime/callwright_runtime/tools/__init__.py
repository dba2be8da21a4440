"""Tools: classes and functions that a model may call, their JSON schemas and their arguments."""
