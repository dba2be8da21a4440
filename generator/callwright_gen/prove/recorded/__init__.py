"""Exchanges with an API, with what a person reads of them: a fact that no spec says of itself."""
