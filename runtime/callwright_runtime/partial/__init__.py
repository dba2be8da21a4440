"""Partial values: objects built while their JSON is still arriving."""
