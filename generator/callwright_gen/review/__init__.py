"""Compare the public contract of a generated package at two revisions."""
