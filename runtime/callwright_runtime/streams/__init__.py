"""Streams: from SDK events to chunks, tools and a rebuilt response."""
