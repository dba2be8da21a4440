"""What becomes of a conversation when another provider continues it."""
