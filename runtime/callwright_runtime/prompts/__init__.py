"""Prompts: what a decorated function may return, and prompt templates."""
