"""Build a `Prompt` from the result of a decorated function and its template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import PART_TYPES, BaseMessageParam, Part, content_of
from callwright_runtime.prompts.template import TEMPLATE, Template, function_of
from callwright_runtime.support.copies import own_copy

if TYPE_CHECKING:
    from callwright_runtime.tools.adapters import ToolLike

Function = TypeVar("Function", bound=Callable[..., Any])


class BaseDynamicConfig(TypedDict, total=False):
    """Dynamic config: a dict that a function may return to configure its call; all keys are optional.

    `tools` replaces the tools of the decorator, `metadata` is merged with the function's own, and `computed_fields`
    adds variables to the prompt template. Each provider adds `messages`, `call_params` and `client`.
    """

    tools: Sequence[ToolLike]
    computed_fields: Mapping[str, Any]
    metadata: Mapping[str, Any]


_METADATA = "__callwright_metadata__"
_EMPTY: Mapping[str, Any] = {}
CONFIG_KEYS = frozenset({*BaseDynamicConfig.__annotations__, "messages", "call_params", "client"})


class Prompt:
    """The prompt of one call; `messages` holds common messages or the provider's own, in order."""

    __slots__ = ("call_params", "client", "messages", "template", "tools")

    def __init__(self, messages: list[Any], config: Mapping[str, Any], template: Template | None) -> None:
        self.messages = messages
        self.template = template.text if template is not None else None
        get = config.get
        self.tools: Sequence[Any] | None = get("tools")
        self.call_params: Mapping[str, Any] | None = get("call_params")
        self.client: Any = get("client")


def read_prompt(fn: Callable[..., Any], fn_args: Mapping[str, Any], result: object) -> Prompt:
    """Return the prompt of one call.

    Parameters:
        fn: the decorated function, for its template, its metadata and its name in errors.
        fn_args: its arguments by name, the variables of its template.
        result: a string, a message, part(s), a list of messages, a dynamic config, or `None` with `prompt_template`.

    Raises:
        ArgumentTypeError: the result has another type.
        ArgumentValueError: the prompt is empty, a config has an unknown key, or a template lacks a variable.
    """
    template: Template | None = getattr(fn, TEMPLATE, None)
    config = None if isinstance(result, str) else dynamic_config_of(fn, result)
    content = result if config is None else config.get("messages")
    if content is not None:
        messages = _read_messages(fn, content, template)
    elif template is not None:
        computed = config.get("computed_fields") if config is not None else None
        messages = template.messages({**fn_args, **computed} if computed else fn_args)
    else:
        raise _make_empty_error(fn)
    return Prompt(messages, config or _EMPTY, template)


def dynamic_config_of(fn: Callable[..., Any], result: object) -> Mapping[str, Any] | None:
    """Return the result of a decorated function if it is a dynamic config; a mapping with `role` is a message.

    Raises:
        ArgumentValueError: it has a key that is unknown in a dynamic config.
    """
    if result is None or not isinstance(result, Mapping) or "role" in result:  # None first: it costs nothing
        return None
    config = cast("Mapping[str, Any]", result)
    unknown = [key for key in config if key not in CONFIG_KEYS]
    if unknown:
        raise ArgumentValueError(
            f"{_get_name(fn)} returned a dict with the key {unknown[0]!r}: a dynamic config has the keys "
            f"{', '.join(sorted(CONFIG_KEYS))}, a message has 'role'."
        )
    return config


def _read_messages(fn: Callable[..., Any], content: object, template: Template | None) -> list[Any]:
    if template is not None and isinstance(content, str):
        raise ArgumentValueError(
            f"{_get_name(fn)} has a prompt template and also returned a string: keep one of the two."
        )
    if isinstance(content, str):
        if not content.strip():
            raise _make_empty_error(fn)
        return [BaseMessageParam("user", content)]
    if isinstance(content, PART_TYPES):
        return [BaseMessageParam("user", [content])]
    if isinstance(content, (BaseMessageParam, Mapping)):
        return [content]
    if isinstance(content, Sequence) and not isinstance(content, (bytes, bytearray)):
        return _read_list(fn, cast("Sequence[object]", content))
    raise _make_type_error(fn, content)


def _read_list(fn: Callable[..., Any], content: Sequence[object]) -> list[Any]:
    if not content:
        raise _make_empty_error(fn)
    parts = [item for item in content if isinstance(item, (str, *PART_TYPES))]
    if len(parts) == len(content):
        return [BaseMessageParam("user", content_of(cast("Sequence[str | Part]", content)))]
    if parts:
        raise ArgumentTypeError(
            f"{_get_name(fn)} mixes messages with strings or parts: put these into Messages.User(…)."
        )
    for item in content:
        if item is None or (
            isinstance(item, (int, float, bytes, list, tuple)) and not _is_answer(cast("object", item))
        ):
            raise _make_type_error(fn, cast("object", item))
    return list(content)


def _is_answer(item: object) -> bool:
    """Return whether a list is the answer of an API whose answers are lists of messages."""
    return isinstance(item, list) and all(isinstance(each, Mapping) for each in cast("list[object]", item))


def _make_empty_error(fn: Callable[..., Any]) -> ArgumentValueError:
    return ArgumentValueError(
        f"{_get_name(fn)} returned no prompt: return a string, messages or a config with messages, "
        "or use @prompt_template."
    )


def _make_type_error(fn: Callable[..., Any], content: object) -> ArgumentTypeError:
    return ArgumentTypeError(
        f"{_get_name(fn)} returned {type(content).__name__}: return a string, a message, parts, a list of messages "
        "or a config."
    )


def _get_name(fn: Callable[..., Any]) -> str:
    return getattr(fn, "__qualname__", None) or repr(fn)


def metadata(tags: Mapping[str, Any]) -> Callable[[Function], Function]:
    """Attach metadata, such as `{"tags": {"v1"}}`, to a function and so to its responses."""

    def attach(fn: Function) -> Function:
        target = function_of(fn)
        setattr(target, _METADATA, _merge_metadata(getattr(target, _METADATA, _EMPTY), tags))
        return fn

    return attach


def read_metadata(fn: Callable[..., Any], config: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the metadata of one call: the function's own, merged with that of its dynamic config."""
    own: Mapping[str, Any] = getattr(fn, _METADATA, _EMPTY)
    extra = None if config is None else config.get("metadata")
    if not own and not extra:
        return {}
    return own_copy(_merge_metadata(own, extra) if extra else dict(own))


def _merge_metadata(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**first, **second}
    if first.get("tags") and second.get("tags"):
        merged["tags"] = {*first["tags"], *second["tags"]}
    return merged
