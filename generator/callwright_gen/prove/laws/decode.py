"""decode ∘ encode: a message comes back as it was."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any

from callwright_gen.prove.broken import BrokenLawError, require_equal
from callwright_gen.prove.drawn.forms import KINDS, carried, is_bare, placeholders, unreadable
from callwright_gen.prove.drawn.messages import messages
from callwright_gen.prove.drawn.telling import telling_messages
from callwright_gen.prove.law import Law
from callwright_runtime.messages.parts import BaseMessageParam, OpaquePart, Part, TextPart

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject

_NAMES = {cls: kind for kind, cls in KINDS.items()}


def check_decode(subject: Subject, message: BaseMessageParam) -> None:
    """Require that a message comes back equal, but for what its forms do not carry.

    Raises:
        BrokenLawError: it does not.
    """
    sent = subject.response_type._to_provider([message])
    back = subject.response_type.common_messages(sent)
    parts = [part for each in back for part in each.parts]
    loc = ("messages", "parts")
    wanted = list(message.parts)
    if subject.loaded.spec.messages.content.mode == "text":
        wanted, parts = _as_one_text(wanted), _as_one_text(parts)
    if len(parts) != len(wanted):
        what = "a message comes back with other parts"
        raise BrokenLawError(what, loc, expected=wanted, got=parts, made=sent)
    for part, got in zip(wanted, parts, strict=True):
        _check_part(subject, part, got, sent)
    roles = {each.role for each in back}
    require_equal(roles, {message.role}, "a message comes back with another role", ("messages", "roles"), sent)
    again = subject.response_type._to_provider(back)
    require_equal(again, sent, "a message that was read back is not sent as before", loc, sent)


def _as_one_text(parts: list[Part]) -> list[Part]:
    """Return parts whose texts are the lines of one, before the others: such a content has no other form."""
    texts = [part.text for part in parts if isinstance(part, TextPart)]
    others = [part for part in parts if not isinstance(part, TextPart)]
    return [*([TextPart("\n".join(texts))] if texts else []), *others]


def _check_part(subject: Subject, part: Part, got: Part, sent: Any) -> None:
    kind = _NAMES[type(part)]
    if unreadable(subject, kind):
        if is_bare(subject, kind) and type(got) is type(part):  # its media type is guessed from the bytes
            require_equal(
                getattr(got, kind), getattr(part, kind), f"the bytes of {kind!r} differ", ("messages", "parts"), sent
            )
        elif not isinstance(got, OpaquePart):
            what = f"the form of {kind!r} does not say enough to be read back, but it is read as {type(got).__name__}"
            raise BrokenLawError(what, ("messages", "parts", kind), got=got, made=sent)
        return
    expected = _as_carried(subject, part, kind)
    require_equal(got, expected, f"{kind!r} does not come back equal", ("messages", "parts", kind), sent)


def _as_carried(subject: Subject, part: Part, kind: str) -> Part:
    """Return a part without the fields that its form does not carry."""
    has = carried(subject, kind) | {"provider"}
    lost = {each.name: _default(each) for each in fields(part) if each.name not in has}
    return replace(part, **lost, **_filled(subject, part, kind))


def _filled(subject: Subject, part: Part, kind: str) -> dict[str, Any]:
    """Return what a form writes instead of null."""
    pipes = [(name, pipe) for name, held in placeholders(subject, kind).items() for pipe in held.pipes]
    return {name: pipe.argument for name, pipe in pipes if pipe.name == "default" and getattr(part, name, "") is None}


def _default(field: Any) -> Any:
    if field.name == "id":  # some APIs tell calls apart by their names alone
        return None
    return "" if field.default is MISSING else field.default


DECODE = Law(
    "decode",
    "a message with every part that the provider takes comes back equal, but for what its forms do not carry",
    messages,
    check_decode,
    telling_messages,
)
