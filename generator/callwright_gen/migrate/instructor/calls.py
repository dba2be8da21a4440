"""Structured calls of a client become decorated functions."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from callwright_gen.migrate.build import arguments, code, dotted, literal, mapping, name_of
from callwright_gen.migrate.hoist import Function, Hoist
from callwright_gen.migrate.instructor.clients import TABLE, Client
from callwright_gen.migrate.prompts import common_messages
from callwright_gen.migrate.source import Source

METHODS = frozenset({"create", "create_partial", "create_iterable", "create_with_completion"})
WRITTEN = frozenset({"model", "messages", "response_model", "max_retries", "system"})


@dataclass(frozen=True)
class _Use:
    """A call of a client: `method` is the last name of it."""

    node: cst.Call
    method: str
    client: Client


def find(source: Source, client: Client) -> bool:
    """Register the edits of all calls of a client; if one is not understood, report it and change none."""
    uses = [_read(source, each, client) for each in _references(source, client)]
    if None in uses:
        return False
    hoist = Hoist(source)
    known = [use for use in uses if use is not None]
    done = [_find(source, hoist, use) for use in known]
    return all(done)


def _references(source: Source, client: Client) -> list[cst.CSTNode]:
    nodes = [*source.all(cst.Name), *source.all(cst.Attribute)]
    found = [each for each in nodes if dotted(each) == client.name]
    return [
        each for each in found if not isinstance(source.parent(each), cst.AssignTarget) and not _is_member(source, each)
    ]


def _is_member(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a name is the last part of another one, or a keyword."""
    parent = source.parent(node)
    return (isinstance(parent, cst.Attribute) and parent.attr is node) or (
        isinstance(parent, cst.Arg) and parent.keyword is node
    )


def _read(source: Source, node: cst.CSTNode, client: Client) -> _Use | None:
    chain: cst.CSTNode = node
    parent = source.parent(chain)
    while isinstance(parent, cst.Attribute):
        chain, parent = parent, source.parent(parent)
    path = dotted(chain).removeprefix(f"{client.name}.")
    method = path.rpartition(".")[2]
    if not isinstance(parent, cst.Call) or parent.func is not chain or path.removesuffix(method) not in {
        "", "chat.completions.", "messages.", "completions.",
    } or method not in METHODS:  # fmt: skip
        hint = TABLE["by_hand"]["hooks"] if method == "on" else "Pass the SDK's client to a decorator: `client=`."
        source.note(node, f"this use of `{client.name}` is not understood", hint)
        return None
    use = _Use(parent, method, client)
    return use if _is_understood(source, use) else None


def _is_understood(source: Source, use: _Use) -> bool:
    options = arguments(use.node)
    if options is None or not {"messages", "response_model"} <= options.keys():
        hint = "Write each argument by name, with messages and response_model."
        source.note(use.node, "the arguments of this call are not understood", hint)
        return False
    if "model" not in options and not use.client.model:
        source.note(use.node, "this call names no model", "Write `model=`.")
        return False
    if use.client.module != TABLE["dicts"] and common_messages(options["messages"].value) is None:
        source.note(options["messages"].value, "these messages are not a list of literal dicts", "Use `Messages`.")
        return False
    for name in ("context", "validation_context", "stream", "max_retries"):
        argument = options.get(name)
        if argument and not (name == "max_retries" and isinstance(argument.value, cst.Integer)):
            source.note(argument, f"`{name}` has no counterpart of this form", TABLE["by_hand"][name])
            return False
    return True


def _find(source: Source, hoist: Hoist, use: _Use) -> bool:
    options = arguments(use.node) or {}
    outside = [arg.value for name, arg in options.items() if name not in {"messages", "system"}] + [use.node.func]
    neutral = common_messages(options["messages"].value) is not None
    plain = use.method in {"create", "create_partial"}
    if not hoist.add(use.node, lambda updated: _function(updated, use, neutral), outside, plain=plain):
        source.note(
            use.node, "this call is made in an expression that runs later or repeatedly", "Move it to a statement."
        )
        return False
    _need(source, use, options, neutral)
    if use.method == "create_iterable":
        source.note(use.node, "the items now arrive together", "With `stream=True` the list grows as it arrives.")
    return True


def _need(source: Source, use: _Use, options: dict[str, cst.Arg], neutral: bool) -> None:
    module = use.client.module
    source.need(f"callwright.{module}", f"{module}_call") if module else source.need("callwright", "llm")
    if neutral:
        source.need("callwright", "BaseMessageParam")
        source.need("callwright", "Messages")
    else:
        source.need(TABLE["message_module"], TABLE["message"])
    if _retries(options) and use.method != "create_partial":
        source.need("callwright", "reask")
    if use.method == "create_with_completion":
        source.need("callwright", "with_response")


def _retries(options: dict[str, cst.Arg]) -> int:
    argument = options.get("max_retries")
    if argument is None:
        return int(TABLE["default_retries"])
    return int(argument.value.value) if isinstance(argument.value, cst.Integer) else 0


def _function(updated: cst.Call, use: _Use, neutral: bool) -> Function:
    options = arguments(updated) or {}
    messages = options["messages"].value
    returned: cst.BaseExpression = (common_messages(messages) or messages) if neutral else messages
    if neutral and "system" in options and isinstance(returned, cst.List):
        system = cst.Element(cst.parse_expression(f"Messages.System({code(options['system'].value)})"))
        returned = returned.with_changes(
            elements=[
                system.with_changes(comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))),
                *returned.elements,
            ]
        )
    decorators = [_decorator(options, use)]
    retries = _retries(options)
    if retries and use.method != "create_partial":
        decorators.insert(0, f"reask({retries})")
    returns = "list[BaseMessageParam]" if neutral else f"list[{TABLE['message']}]"
    if use.method != "create_with_completion":
        return Function(decorators, returned, returns, use.client.is_async)
    call = "await with_response({name})()" if use.client.is_async else "with_response({name})()"
    pair = "({name}_answer.value, {name}_answer.response.response)"
    return Function(decorators, returned, returns, use.client.is_async, pair, ["{name}_answer = " + call])


def _decorator(options: dict[str, cst.Arg], use: _Use) -> str:
    client = use.client
    model = code(options["model"].value) if "model" in options else ""
    if not client.module:
        own = literal(options["model"].value) if "model" in options else None
        model = f'"{client.model.partition("/")[0]}/{own}"' if own else f'"{client.model}"'
    args = [model, f"response_model={_response_model(options['response_model'].value, use)}"]
    args += ["stream=True"] if use.method == "create_partial" else []
    args += ["json_mode=True"] if client.json_mode else []
    args += [f"client={client.name}"] if client.module else []
    rest = {name: arg.value for name, arg in options.items() if name not in WRITTEN and name not in TABLE["dropped"]}
    if rest:
        args.append(f"call_params={mapping(rest)}")
    return f"{f'{client.module}_call' if client.module else 'llm.call'}({', '.join(args)})"


def _response_model(value: cst.BaseExpression, use: _Use) -> str:
    """Return the response model: `Iterable[T]` is `list[T]`, `Partial[T]` is `T`."""
    if isinstance(value, cst.Subscript) and len(value.slice) == 1:
        name = name_of(value.value) or dotted(value.value).rpartition(".")[2]
        inner = code(value.slice[0].slice)
        if name == "Iterable":
            return f"list[{inner}]"
        if name == "Partial":
            return inner
    return f"list[{code(value)}]" if use.method == "create_iterable" else code(value)
