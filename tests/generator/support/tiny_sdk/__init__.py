"""A client library in memory: it returns scripted answers, and records what it was sent."""

from tiny_sdk.clients import ANSWERS, SENT, AsyncClient, Client, DualClient, open_client, send, send_async

__all__ = ["ANSWERS", "SENT", "AsyncClient", "Client", "DualClient", "open_client", "send", "send_async"]
