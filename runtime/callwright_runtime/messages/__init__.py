"""Common (provider-neutral) messages, and how they are encoded for a provider and decoded from it."""
