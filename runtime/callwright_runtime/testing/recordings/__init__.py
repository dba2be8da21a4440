"""Recordings of calls, and answers from them."""
