"""Find where JSON may begin in a model's text: skip prose, reasoning between tags, and malformed JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_decoder = json.JSONDecoder()
_MAX_ATTEMPTS = 100
_LOOK_AHEAD = 256  # characters after a bracket that decide whether it begins JSON

# Models write their reasoning between such tags if the server does not separate it from the answer.
_NAME = r"(?:[a-z]+:)?(?:ant)?(?:think(?:ing)?|thoughts?|reasoning|reflection|scratchpad|analysis)"
_OPENING = (
    rf"<\|?(?P<name>{_NAME})(?:[ \t\n][^<>/]*)?\|?>|\[(?P<bracketed>(?-i:THINK(?:ING)?|REASONING))\]"
    r"|◁(?P<arrowed>think)▷|<\|begin_of_(?P<phrase>thought)\|>"
)
_CLOSING = (
    rf"<\|?/(?P<end_name>{_NAME})[ \t\n]*\|?>|\[/(?P<end_bracketed>(?-i:THINK(?:ING)?|REASONING))\]"
    r"|◁/(?P<end_arrowed>think)▷|<\|end_of_(?P<end_phrase>thought)\|>"
)
_CUT_TAG = r"(?P<cut>(?:<[/|a-z_:]{0,40}(?:[ \t\n][^<>/]{0,80})?|◁/?[a-z]{0,5}))\Z"
_CUT_CLOSING = r"(?P<cut>(?:<(?:[/|][/|a-z_: \t\n]{0,40})?|\[(?:/[A-Z]{0,9})?|◁(?:/[a-z]{0,5})?))\Z"
_OUTSIDE = re.compile(rf"{_OPENING}|{_CLOSING}|{_CUT_TAG}|[\[{{]", re.IGNORECASE)
_IN_REASONING = re.compile(rf"{_CLOSING}|{_CUT_CLOSING}", re.IGNORECASE)
_IN_BRACKET = re.compile(rf'{_CLOSING}|(?P<cut><[/|][/|a-z_: \t\n]{{0,40}}|<)\Z|["\[\]{{}}]', re.IGNORECASE)
_IN_STRING = re.compile(r'(?P<cut>\\)\Z|\\.|["\n]', re.DOTALL)
_BRACKETED_TAG = re.compile(r"\[/?(?:THINK(?:ING)?|REASONING)\]|(?P<cut>\[/[A-Z]{0,9})\Z")

_STRING = r'"(?:[^"\\\n]|\\.)*+"'
_LIKE_JSON = re.compile(
    rf"\{{\s*+(?:{_STRING}|'[^'\n]*+'|[A-Za-z_]\w*+)\s*+:|\{{\s*+\}}"
    r'|\[\s*+(?:["{\[\]]|-?[0-9]|(?:true|false|null)\b)'
)
_UNDECIDED = re.compile(
    r"""\{\s*+(?:"(?:[^"\\\n]|\\.)*+\\?\Z|'[^'\n]*+\Z|(?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[A-Za-z_]\w*+)?\s*+\Z)"""
    r"|\[\s*+(?:-|[a-z]{0,5})?\Z"
)


def looks_like_json(text: str, offset: int) -> bool | None:
    """Return whether the bracket at an offset begins JSON, valid or not; None if more text is needed to decide."""
    start = text[offset : offset + _LOOK_AHEAD]
    if _LIKE_JSON.match(start):
        return True
    return None if len(start) < _LOOK_AHEAD and _UNDECIDED.match(start) else False


def is_bracketed_tag(text: str, offset: int) -> bool | None:
    """Return whether the bracket at an offset is a reasoning tag; None if more text is needed to decide."""
    match = _BRACKETED_TAG.match(text, offset)
    return match is not None if match is None or match.lastgroup != "cut" else None


class Prose:
    """The text around JSON, which may arrive in pieces.

    What is between reasoning tags is skipped. So is a bracket that begins malformed JSON, with everything inside.
    """

    __slots__ = ("_depth", "_in_string", "_reasoning", "restarts")

    def __init__(self) -> None:
        self.restarts = 0  # closing tags without an opening tag: the text before them was reasoning
        self._reasoning = ""  # the name of the open tag
        self._depth = 0  # of the malformed JSON
        self._in_string = False

    @property
    def is_open(self) -> bool:
        """Whether reasoning or malformed JSON has begun and not ended."""
        return bool(self._reasoning or self._depth)

    def find(self, text: str, offset: int) -> tuple[int, bool]:
        """Return the offset of the next bracket outside, and True.

        If there is none, return the offset of the text that the next piece may continue, such as half a tag, and False.
        """
        while offset < len(text):
            match = self._pattern().search(text, offset)
            if match is None:
                break
            if match.lastgroup == "cut":
                return match.start(), False
            if not self.is_open and match[0] in "[{":
                return match.start(), True
            self._take(match)
            offset = match.end()
        return len(text), False

    def skip_bracket(self) -> None:
        """Skip the bracket whose content comes next."""
        self._depth = 1

    def _pattern(self) -> re.Pattern[str]:
        if self._reasoning:
            return _IN_REASONING
        if self._depth:
            return _IN_STRING if self._in_string else _IN_BRACKET
        return _OUTSIDE

    def _take(self, match: re.Match[str]) -> None:
        tag = match.lastgroup or ""
        if tag.startswith("end_"):
            self._end_reasoning(match[tag].lower())
        elif tag:
            self._reasoning = match[tag].lower()
        elif self._in_string:
            self._in_string = match[0] not in '"\n'
        elif match[0] == '"':
            self._in_string = True
        else:
            self._depth += 1 if match[0] in "[{" else -1

    def _end_reasoning(self, name: str) -> None:
        if self._reasoning:
            self._reasoning = "" if name == self._reasoning else self._reasoning
            return
        self._depth = 0
        self.restarts += 1


@dataclass(frozen=True)
class JSONMatches:
    """The JSON objects and arrays of a text, outermost first, and whether the text ends inside of one."""

    candidates: list[str]
    is_cut: bool


def find_json(text: str) -> JSONMatches:
    """Find the JSON in an answer. Nothing inside of reasoning or of an incomplete or malformed bracket is JSON."""
    prose, candidates, position = Prose(), list[str](), 0
    for _ in range(_MAX_ATTEMPTS):
        restarts = prose.restarts
        position, is_bracket = prose.find(text, position)
        if prose.restarts > restarts:
            candidates.clear()
        if not is_bracket:
            break
        try:
            _, end = _decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            if looks_like_json(text, position) is not False:
                prose.skip_bracket()
            position += 1
        else:
            candidates.append(text[position:end])
            position = end
    return JSONMatches(candidates, prose.is_open)
