"""The async clients, with the names of the sync ones."""

from tiny_sdk.clients import AsyncClient


class Client(AsyncClient):
    """An async client that is called like the sync one."""
