"""Copy providers and the part of the runtime that they need into another package."""
