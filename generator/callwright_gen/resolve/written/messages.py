"""Check what messages are written as: roles, the keys of a message, and the shapes of parts."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen import shapes
from callwright_gen.load.messages import PartRule
from callwright_gen.paths.inspect import short
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.check import ShapeCheck
from callwright_gen.resolve.written.findings import (
    NO_WORDS,
    UNTYPED,
    Finding,
    Findings,
    checked,
    shown,
    unchecked,
    wrong,
)
from callwright_gen.resolve.written.given import Given, fit
from callwright_gen.resolve.written.kinds import Declared, accepted_by, closed_words
from callwright_gen.resolve.written.slots import ANY_LIST, PartSlots, keeps_null
from callwright_gen.suggest import did_you_mean
from callwright_gen.types import STR, LiteralValue, TypeExpr, union_of

_ROLES = ("user", "assistant", "tool", "system")
_WAYS = ("shape", "text", "message", "keep", "patch_previous")
# Kind of part → the common roles of the messages that hold it; `user` for all others.
_HOLDERS = {
    "text": ("user", "assistant"),
    "thinking": ("assistant",),
    "tool_call": ("assistant",),
    "tool_result": ("tool",),
}


class MessageCheck:
    """Checks the section `messages` against the type of a message."""

    def __init__(self, context: Context, message: TypeExpr) -> None:
        self._context = context
        self._spec = context.loaded.spec.messages
        self._message = message
        self._accepted = accepted_by(message, context.source)

    def findings(self) -> Iterator[Finding]:
        """Yield what is found."""
        if not self._accepted.records:
            yield from self._untyped()
            return
        for each in self._typed():
            # What fits no class fits a mapping with any keys, if the SDK takes one as well.
            yield Finding(each.loc, "unchecked", UNTYPED) if each.outcome == "wrong" and self._accepted.values else each

    def _typed(self) -> Iterator[Finding]:
        yield from self._roles()
        yield from self._content()
        for kind, rule in self._spec.parts.rules().items():
            yield from self._part(kind, rule)

    def _untyped(self) -> Findings:
        places = (("messages", "parts", kind, way) for kind in self._spec.parts.rules() for way in _WAYS)
        written = [self._context.loaded.shape(*place) for place in places]
        return [each for shape in written if shape is not None for each in unchecked(shape, UNTYPED)]

    def _roles(self) -> Iterator[Finding]:
        words = self._role_words()
        for role in _ROLES:
            name: str | None = getattr(self._spec.roles, role)
            if name is None or (role == "system" and self._spec.system.set):
                continue
            loc: Loc = ("messages", "roles", role)
            if role == "tool" and not self._messages_of(role) and "role" not in self._tool_keys():
                continue  # results are messages without a role
            if words is None:
                yield Finding(loc, "unchecked", NO_WORDS)
            elif name in words:
                yield checked(loc)
            else:
                texts = [word for word in words if isinstance(word, str)]
                hint = did_you_mean(name, texts) or f"Use one of: {', '.join(texts)}"
                yield wrong(loc, f"no {short(self._message)} has the role {shown(name)}", hint)

    def _tool_keys(self) -> set[str]:
        shape = self._context.loaded.shape("messages", "parts", "tool_result", "message")
        if shape is None:
            return {"role"} if self._spec.parts.tool_result is not None else set()
        return {entry.key for entry in shape.entries} if isinstance(shape, shapes.Mapping) else set()

    def _role_words(self) -> list[LiteralValue] | None:
        found: list[LiteralValue] = []
        for each in self._accepted.records:
            words = closed_words(each.fields["role"].type, self._context.source) if "role" in each.fields else []
            if words is None:
                return None
            found += words
        return found or None

    def _messages_of(self, role: str) -> list[Declared]:
        """Return the types of the messages that can have a role."""
        name = getattr(self._spec.roles, role) or role
        found: list[Declared] = []
        for each in self._accepted.records:
            words = closed_words(each.fields["role"].type, self._context.source) if "role" in each.fields else []
            if words is None or name in words:
                found.append(each)
        return found

    def _key(self, key: str, role: str, loc: Loc) -> tuple[Finding, TypeExpr | None]:
        """Check that messages of a role have a key. Return its type, too."""
        holders = self._messages_of(role)
        types = [each.fields[key].type for each in holders if key in each.fields]
        if types:
            return checked(loc), union_of(types)
        if not holders:
            return Finding(loc, "unchecked", NO_WORDS), None
        hint = did_you_mean(key, holders[0].fields) or f"Its keys are {', '.join(sorted(holders[0].fields))}"
        return wrong(loc, f"{holders[0].name} has no key {shown(key)}", hint), None

    def _text_key(self, name: str, loc: Loc) -> Finding:
        """Check that messages of the model have a key, and that it may hold text."""
        found, kind = self._key(name, "assistant", loc)
        verdict = (
            fit(Given(STR), kind, self._context.source) if kind is not None and found.outcome == "checked" else None
        )
        if verdict is None or not verdict.wrong:
            return found
        return wrong(
            loc, f"the key {shown(name)} is never text, but {short(kind or STR)}", "Name a key that holds text"
        )

    def _content(self) -> Iterator[Finding]:
        section = self._spec.content
        for role in ("user", "assistant"):
            found, kind = self._key(section.key, role, ("messages", "content", "key"))
            yield found
            if kind is not None and section.mode == "string_or_parts":
                verdict = fit(Given(STR), kind, self._context.source)
                loc: Loc = ("messages", "content", "mode")
                what = f"the key {section.key!r} is never text, but {short(kind)}"
                yield wrong(loc, what, "Write 'parts'") if verdict.wrong else checked(loc)

    def _part(self, kind: str, rule: PartRule) -> Iterator[Finding]:
        place: Loc = ("messages", "parts", kind)
        for way in _WAYS:
            shape = self._context.loaded.shape(*place, way)
            if shape is None:
                continue
            if way in {"message", "keep"}:
                role = (_HOLDERS.get(kind) or ("user",))[0]
                check = self._check(kind, rule, role, marks=way == "keep")
                yield from check.check(shape, self._message, partial=way == "keep")
            elif way == "patch_previous":
                yield from self._patch(kind, rule, shape)
            else:
                yield from self._in_key(kind, rule, shape, way)
        for key in ("or_key", "opaque_key"):
            name: str | None = getattr(rule, key)
            if name is not None:
                loc: Loc = (*place, key)
                yield self._text_key(name, loc) if key == "or_key" else self._key(name, "assistant", loc)[0]

    def _check(self, kind: str, rule: PartRule, role: str, *, marks: bool = False) -> ShapeCheck:
        slots = PartSlots(kind, rule.accept, marks)
        return ShapeCheck(self._context.source, slots, keeps_null(self._context.loaded), role)

    def _in_key(self, kind: str, rule: PartRule, shape: shapes.Shape, way: str) -> Iterator[Finding]:
        """Check a part in a list of a message, or the text of a key, for each role that can hold it."""
        for role in self._holders(kind):
            key = rule.into or self._spec.content.key
            beside = key != self._spec.content.key
            own: Loc = ("messages", "parts", kind, "key") if beside else ("messages", "content", "key")
            found, wanted = self._key(key, role, own)
            if beside:
                yield found
            if wanted is None:
                yield from unchecked(shape, UNTYPED)
                continue
            check = self._check(kind, rule, role)
            if way == "text" or rule.single:
                yield from check.check(shape, wanted)
                continue
            items = accepted_by(wanted, self._context.source).items
            if not items:
                verdict = fit(Given(ANY_LIST), wanted, self._context.source)
                what = f"the key {shown(key)} of the role {role!r} holds no list, but {short(wanted)}"
                hint = "If it holds one such part, write 'single: true'"
                yield wrong(own, what, hint) if verdict.wrong else checked(own)
                continue
            yield from check.check(shape, union_of(items))

    def _holders(self, kind: str) -> tuple[str, ...]:
        return _HOLDERS.get(kind, ("user",))

    def _patch(self, kind: str, rule: PartRule, shape: shapes.Shape) -> Iterator[Finding]:
        """Check keys that are set on another part: some part of a message must have them."""
        _, wanted = self._key(self._spec.content.key, "user", ("messages", "content", "key"))
        items = accepted_by(wanted, self._context.source).items if wanted is not None else []
        parts = accepted_by(union_of(items), self._context.source).records if items else []
        check = self._check(kind, rule, "user")
        for entry in shape.entries if isinstance(shape, shapes.Mapping) else ():
            loc = (*shape.loc, entry.key)
            types = [each.fields[entry.key].type for each in parts if entry.key in each.fields]
            if types:
                yield from (checked(loc), *check.check(entry.shape, union_of(types)))
            elif parts:
                yield wrong(loc, f"no part of a {short(self._message)} has the key {shown(entry.key)}", at_key=True)
            else:
                yield from unchecked(shape, UNTYPED)
