"""The clients of the other world, under the names of this one."""

from tiny_sdk.clients import AsyncClient


class Client(AsyncClient):
    """An async client that is called like the sync one."""
