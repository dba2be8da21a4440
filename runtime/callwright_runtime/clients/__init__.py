"""SDK clients: shared default clients, lazy imports, and adapters for unusual SDK methods."""
