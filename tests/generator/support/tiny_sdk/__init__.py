"""A client library in memory: it answers what it was given, and keeps what it was sent."""

from tiny_sdk.clients import ANSWERS, SENT, AsyncClient, Client, DualClient, open_client, send, send_async

__all__ = ["ANSWERS", "SENT", "AsyncClient", "Client", "DualClient", "open_client", "send", "send_async"]
