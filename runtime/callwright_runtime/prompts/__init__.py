"""Prompts: the results of decorated functions, and prompt templates."""
