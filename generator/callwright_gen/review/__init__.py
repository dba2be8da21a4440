"""What changed in the public contract of a generated package between two revisions."""
