"""The batch endpoints of the providers. A generated module registers its own when it is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class BatchTable(NamedTuple):
    """The batch endpoints of one provider.

    Parameters:
        provider: the provider.
        clients: its default clients.
        response: the SDK's class of responses, as `module:Name`.
        table: the section `batch` of its spec, as plain data.
    """

    provider: str
    clients: Any
    response: str
    table: Mapping[str, Any]


TABLES: dict[str, BatchTable] = {}


def register_batch(provider: str, clients: Any, *, response: str, table: Mapping[str, Any]) -> BatchTable:
    """Register the batch endpoints of a provider.

    Parameters:
        provider: the provider's name; a second table replaces the first.
        clients: its default clients.
        response: the SDK's class of responses, as `module:Name`; it is imported when answers arrive as JSON.
        table: the operations, the form of a row, and where answers are.
    """
    TABLES[provider] = batch = BatchTable(provider, clients, response, table)
    return batch
