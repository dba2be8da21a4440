"""Calls: the decorator factory, the call plan, call params and protocols."""
