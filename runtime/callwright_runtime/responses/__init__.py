"""The response of one call, and the properties that it shares with stream chunks."""
