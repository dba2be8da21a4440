"""`client = instructor.from_…(SDK())` becomes `client = SDK()`; one from `from_provider` goes away."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from callwright_gen.migrate.build import arguments, dotted, literal, name_of
from callwright_gen.migrate.source import Source
from callwright_gen.migrate.tables import table

TABLE = table("instructor")
HINT = "Pass the SDK's client to a call decorator as `client=`; see docs/migrate-from-instructor.md."


@dataclass(frozen=True, eq=False)
class Client:
    """A client of the library.

    Attributes:
        name: its variable or attribute, such as `self.client`.
        factory: the call that makes it.
        module: the module of Callwright for its calls; empty if `model` names the provider.
        model: the provider and the model, if the client has one.
        json_mode: whether it asks for JSON.
        is_async: whether its calls are awaited.
    """

    name: str
    factory: cst.Call
    module: str
    model: str
    json_mode: bool
    is_async: bool


def find_clients(source: Source) -> list[Client]:
    """Return the clients that are assigned to a name; report all others."""
    found: list[Client] = []
    for node in source.all(cst.Call):
        kind = _factory(source, node)
        if kind:
            client = _read(source, node, kind)
            if client is None:
                source.note(node, f"this {kind} is not understood", HINT)
            else:
                found.append(client)
    return found


def _factory(source: Source, node: cst.Call) -> str:
    qualified = source.qualified(node.func)
    name = qualified.removeprefix("instructor.")
    return name if qualified != name and (name in TABLE["factories"] or name == "from_provider") else ""


def _read(source: Source, node: cst.Call, kind: str) -> Client | None:
    name = _assigned_to(source, node)
    options = arguments(node, ("client", "mode") if kind != "from_provider" else ("model", "async_client"))
    if not name or options is None:
        return None
    if kind != "from_provider":
        mode = options.keys() - {"client", "mode"}
        if mode or "client" not in options:
            return None
        is_async = "Async" in source.text(options["client"].value) or _is_awaited(source, name)
        return Client(name, node, TABLE["factories"][kind], "", _is_json(options.get("mode")), is_async)
    return _from_provider(node, name, options)


def _from_provider(node: cst.Call, name: str, options: dict[str, cst.Arg]) -> Client | None:
    model = literal(options["model"].value) if "model" in options else None
    provider, _, rest = (model or "").partition("/")
    if options.keys() - {"model", "async_client", "mode"} or provider not in TABLE["providers"] or not rest:
        return None
    is_async = "async_client" in options and name_of(options["async_client"].value) == "True"
    model = f"{TABLE['providers'][provider]}/{rest}"
    return Client(name, node, "", model, _is_json(options.get("mode")), is_async)


def _assigned_to(source: Source, node: cst.Call) -> str:
    """Return the name to which alone a call is assigned, or an empty string."""
    assign = source.parent(node)
    if isinstance(assign, cst.Assign) and len(assign.targets) == 1 and assign.value is node:
        return dotted(assign.targets[0].target)
    return ""


def _is_json(mode: cst.Arg | None) -> bool:
    return mode is not None and dotted(mode.value).rpartition(".")[2] in TABLE["json_modes"]


def _is_awaited(source: Source, name: str) -> bool:
    return any(source.text(node.expression).startswith(f"{name}.") for node in source.all(cst.Await))


def unwrap(source: Source, client: Client) -> None:
    """Register the edit of the client itself, all of whose uses are rewritten."""
    if client.module:
        source.edit(client.factory, lambda updated: (arguments(updated, ("client", "mode")) or {})["client"].value)
        return
    assign = source.parent(client.factory)
    statement = source.parent(assign) if assign else None
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        source.edit(statement, lambda _: cst.RemoveFromParent())
