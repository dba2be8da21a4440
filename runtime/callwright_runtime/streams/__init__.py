"""Streams: chunks and tools from SDK events, and a response rebuilt from them."""
