"""Tools: classes and functions that a model may call, their JSON schema and their arguments."""
