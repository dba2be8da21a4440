"""The response of one call and the properties it shares with stream chunks."""
