"""Structured output: response models, their JSON, and streams of partial objects."""
