"""What a decorated function says: its result, with its template, becomes one `Prompt`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import PART_TYPES, BaseMessageParam, Part, content_of
from callwright_runtime.prompts.template import TEMPLATE, Template

if TYPE_CHECKING:
    from callwright_runtime.tools.adapters import ToolLike

Function = TypeVar("Function", bound=Callable[..., Any])


class BaseDynamicConfig(TypedDict, total=False):
    """What a decorated function may return to steer its own call; every key may be left out.

    `tools` replaces the tools of the decorator, `metadata` is merged with the function's own, `computed_fields` are
    further variables of the prompt template. Each provider adds `messages`, `call_params` and `client`.
    """

    tools: Sequence[ToolLike]
    computed_fields: Mapping[str, Any]
    metadata: Mapping[str, Any]


_METADATA = "__callwright_metadata__"
_NOTHING: Mapping[str, Any] = {}
CONFIG_KEYS = frozenset({*BaseDynamicConfig.__annotations__, "messages", "call_params", "client"})


class Prompt:
    """What one call says and asks for; `messages` are common messages or the provider's own, in order."""

    __slots__ = ("call_params", "client", "messages", "template", "tools")

    def __init__(self, messages: list[Any], config: Mapping[str, Any], template: Template | None) -> None:
        self.messages = messages
        self.template = template.text if template is not None else None
        get = config.get
        self.tools: Sequence[Any] | None = get("tools")
        self.call_params: Mapping[str, Any] | None = get("call_params")
        self.client: Any = get("client")


def read_prompt(fn: Callable[..., Any], fn_args: Mapping[str, Any], result: object) -> Prompt:
    """Read what a decorated function returned.

    Parameters:
        fn: the decorated function, for its template, its metadata and its name in errors.
        fn_args: its arguments by name, the variables of its template.
        result: a text, a message, part(s), a list of messages, a dynamic config, or `None` under `prompt_template`.

    Raises:
        ArgumentTypeError: the result is none of these.
        ArgumentValueError: the prompt is empty, a config has an unknown key, a template lacks a variable.
    """
    template: Template | None = getattr(fn, TEMPLATE, None)
    config = None if isinstance(result, str) else dynamic_config_of(fn, result)
    said = result if config is None else config.get("messages")
    if said is not None:
        messages = _messages_of(fn, said, template)
    elif template is not None:
        computed = config.get("computed_fields") if config is not None else None
        messages = template.messages({**fn_args, **computed} if computed else fn_args)
    else:
        raise _empty(fn)
    return Prompt(messages, config or _NOTHING, template)


def dynamic_config_of(fn: Callable[..., Any], result: object) -> Mapping[str, Any] | None:
    """Give the result of a decorated function if it is a dynamic config; a mapping with `role` is a message.

    Raises:
        ArgumentValueError: it has a key that no dynamic config has.
    """
    if not isinstance(result, Mapping) or "role" in result:
        return None
    config = cast("Mapping[str, Any]", result)
    unknown = [key for key in config if key not in CONFIG_KEYS]
    if unknown:
        raise ArgumentValueError(
            f"{_name(fn)} returned a dict with the key {unknown[0]!r}: a dynamic config has the keys "
            f"{', '.join(sorted(CONFIG_KEYS))}, a message has 'role'."
        )
    return config


def _messages_of(fn: Callable[..., Any], said: object, template: Template | None) -> list[Any]:
    if template is not None and isinstance(said, str):
        raise ArgumentValueError(f"{_name(fn)} has a prompt template and returned a text as well: keep one of the two.")
    if isinstance(said, str):
        if not said.strip():
            raise _empty(fn)
        return [BaseMessageParam("user", said)]
    if isinstance(said, PART_TYPES):
        return [BaseMessageParam("user", [said])]
    if isinstance(said, (BaseMessageParam, Mapping)):
        return [said]
    if isinstance(said, Sequence) and not isinstance(said, (bytes, bytearray)):
        return _listed_messages(fn, cast("Sequence[object]", said))
    raise _no_prompt(fn, said)


def _listed_messages(fn: Callable[..., Any], said: Sequence[object]) -> list[Any]:
    if not said:
        raise _empty(fn)
    parts = [item for item in said if isinstance(item, (str, *PART_TYPES))]
    if len(parts) == len(said):
        return [BaseMessageParam("user", content_of(cast("Sequence[str | Part]", said)))]
    if parts:
        raise ArgumentTypeError(
            f"{_name(fn)} returned a list that mixes messages with texts or parts: put these into Messages.User(…)."
        )
    for item in said:
        if item is None or (
            isinstance(item, (int, float, bytes, list, tuple)) and not _is_answer(cast("object", item))
        ):
            raise _no_prompt(fn, cast("object", item))
    return list(said)


def _is_answer(item: object) -> bool:
    """Whether this is an answer that its API gives as a list of messages."""
    return isinstance(item, list) and all(isinstance(each, Mapping) for each in cast("list[object]", item))


def _empty(fn: Callable[..., Any]) -> ArgumentValueError:
    return ArgumentValueError(
        f"{_name(fn)} gave no prompt: return a text, messages or a config with messages, or add @prompt_template."
    )


def _no_prompt(fn: Callable[..., Any], said: object) -> ArgumentTypeError:
    return ArgumentTypeError(
        f"{_name(fn)} returned {type(said).__name__}: return a text, a message, parts, a list of messages or a config."
    )


def _name(fn: Callable[..., Any]) -> str:
    return getattr(fn, "__qualname__", None) or repr(fn)


def metadata(tags: Mapping[str, Any]) -> Callable[[Function], Function]:
    """Attach metadata such as `{"tags": {"v1"}}` to a function: its responses carry it, with the dynamic config's."""

    def attach(fn: Function) -> Function:
        setattr(fn, _METADATA, _merge_metadata(getattr(fn, _METADATA, _NOTHING), tags))
        return fn

    return attach


def read_metadata(fn: Callable[..., Any], config: Mapping[str, Any] | None) -> dict[str, Any]:
    """Give the metadata of one call: the function's own, merged with that of its dynamic config."""
    own: Mapping[str, Any] = getattr(fn, _METADATA, _NOTHING)
    given = None if config is None else config.get("metadata")
    return _merge_metadata(own, given) if given else dict(own)


def _merge_metadata(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**first, **second}
    if first.get("tags") and second.get("tags"):
        merged["tags"] = {*first["tags"], *second["tags"]}
    return merged
