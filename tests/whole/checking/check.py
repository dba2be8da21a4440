"""A generated module that is called, and what differs from its spec."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError
from tests.whole.calling import finished, message_of, read_stream, schema_of
from tests.whole.meaning.conversing import are_items
from tests.whole.meaning.reading import Reader

if TYPE_CHECKING:
    from tests.whole.drawing.world import World
    from tests.whole.generating import Generated
    from tests.whole.meaning.asking import Asked


class Check:
    """Calls a generated module, and collects what is not as the spec says."""

    def __init__(self, world: World, made: Generated) -> None:
        self.world = world
        self.made = made
        self.spec = world.spec
        self.items = are_items(world.spec["messages"])
        self.found: list[str] = []
        corrections = self.spec["sdk"].get("corrections", {}).values()
        # Filters are by this field alone, whatever else may be missing.
        optional = {"index"} & {name for each in corrections for name in each.get("optional", ())}
        self.reader = Reader(frozenset(optional), {"model": "big"})

    def same(self, what: str, actual: Any, expected: Any) -> None:
        """Note a difference."""
        if actual != expected:
            self.found.append(f"{what}:\n  is        {actual!r}\n  should be {expected!r}")

    def call(
        self, answer: Any, asked: Asked, *, is_async: bool = False, messages: list[Any] | None = None, **options: Any
    ) -> tuple[Any, Any]:
        client = self._client(answer, is_async=is_async)
        messages = messages or [message_of(message) for message in asked.conversation]
        if "module" not in self.spec["clients"]:
            options["client"] = client

        def ask() -> Any:
            return {"messages": messages}

        async def ask_async() -> Any:
            return {"messages": messages}

        try:
            decorated = self.made.module.call("big", call_params=asked.params or None, **options)
            if is_async:
                return asyncio.run(finished(decorated(ask_async), stream=asked.stream)), client
            result = decorated(ask)()
            return (read_stream(result) if asked.stream else result), client
        except CallwrightError as error:
            return error, client
        except (ValueError, TypeError, AttributeError, NameError) as error:
            return error, client

    def _client(self, answer: Any, *, is_async: bool) -> Any:
        if "module" in self.spec["clients"]:
            client = self.made.sdk.SHARED
            client.answers, client.sent = [answer], []
            return client
        both = "both" in self.spec["clients"]
        return getattr(self.made.sdk, "Dual" if both else "AsyncClient" if is_async else "Client")(answer)

    @property
    def lists(self) -> frozenset[str]:
        """Return the common params that the library declares as lists."""
        either = "str | list" in self.world.sdk.params or "str | list" in self.world.sdk.methods
        return frozenset() if either else frozenset({"stop"})

    def tool(self, *, own: bool) -> dict[str, Any]:
        strict = own and "strict" in self.spec["tools"].get("config", {})
        dialect = "strict" if strict else self.spec["tools"].get("dialect", "plain")
        config = {"strict": True} if strict else {}
        return {
            "name": "add" if not own else "Add",
            "description": "Add numbers.",
            "schema": schema_of(dialect),
            "config": config,
        }

    def own_tool(self) -> Any:
        config = {"strict": True} if "strict" in self.spec["tools"].get("config", {}) else {}
        body = {
            "__annotations__": {"one": int, "two": int},
            "two": 1,
            "__module__": __name__,
            "__doc__": "Add numbers.",
            "tool_config": config,
        }
        return type("Add", (self.made.module.DrawnTool,), body)
