"""Hostile text: injections, alone, combined, and embedded in valid text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

CANARY = "CALLWRIGHT_CANARY"  # the environment variable that a text sets if it is executed
RUN = f"__import__('os').environ.__setitem__('{CANARY}', '1')"

ENDING = [  # text that could end a literal, a docstring, a comment, a line or a block
    "a'b",
    'a"b',
    f"'+{RUN}+'",
    f'"+{RUN}+"',
    f'"""\n{RUN}\n"""',
    f"'''\n{RUN}\n'''",
    "a\\",
    f"\\'+{RUN}+\\'",
    f"a\n{RUN}",
    f"a\r{RUN}",
    f"a\u2028{RUN}",
    f"a\x85{RUN}",
    f"a\x0c\n{RUN}",
    f'"; {RUN} #',
    f"); {RUN} #",
    f"]\n{RUN}\n[",
    "\\N{QUOTATION MARK}",
    "\\x22\\u0022\\",
]
UNSEEN = [  # text that an editor, a terminal or a reader takes for something else
    "\x00",
    "a\x00b",
    "a\u202eb",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\x1b[2J\x1b]0;x\x07",
    "m\u043edel",  # a Cyrillic o
    "\uff4d\uff4f\uff44\uff45\uff4c",  # normalised to ASCII by NFKC
    "\xe9",
    "\u0301",
    "\U000e0041",
    "# -*- coding: utf-7 -*-",
    "-*- coding: unicode_escape -*- \\x22",
]
TEMPLATES = [
    "{x}",
    f"{{{RUN}}}",
    "{{ 7 * 7 }}",
    "{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}",
    "{# #}",
    "$text.__class__",
    "$${text}",
    "${text",
    f"${{{RUN}}}",
    "%(x)s %s",
]
PATHS = [
    "../../escaped",
    "../escaped.py",
    "/tmp/escaped",
    "C:\\escaped",
    "\\\\server\\share",
    "~/escaped",
    "a/../../b",
    "..",
    ".",
    "con",
    "NUL",
    "aux.txt",
    "lpt1",
]
NAMES = [
    *("class", "None", "match", "import", "lambda", "await", "_", "self", "type", "print"),
    *("__import__", "__class__", "__init__", "__builtins__", "__globals__", "__annotations__", "__getattr__"),
    *("eval", "exec", "globals", "open", "getattr", "breakpoint", "TYPE_CHECKING", "call_factory", "super"),
    *("os.system", "os:system", "builtins:eval", "subprocess:Popen", "a.__class__.__mro__", "a.b:c.__globals__"),
]
CODE = [RUN, f"x if {RUN} else y", f"[{RUN} for x in [1]]", f"(y := {RUN})", f"x|{RUN}", f"x[{RUN}]", f"x{{a={RUN}}}"]
YAML = [
    "!!python/object/apply:os.system",
    "&a",
    "*a",
    "<<",
    "? x",
    "---",
    "...",
    "- x",
    "x: y",
    "%TAG ! !",
    "null",
    "~",
]
LONG = [
    "a" * 10_000,
    "a." * 3_000 + "a",
    "a[" * 500,
    "(" * 2_000,
    "{a=" * 300,
    "a??" * 300 + "a",
    "a|" * 300,
    "$" * 999,
]
HOSTILE: Sequence[str] = [*ENDING, *UNSEEN, *TEMPLATES, *PATHS, *NAMES, *CODE, *YAML, *LONG]


def chosen(options: Sequence[T]) -> st.SearchStrategy[T]:
    """Draw one of some values without listing them in the strategy's repr: they are long."""
    return st.integers(0, len(options) - 1).map(options.__getitem__)


def texts(good: Sequence[str]) -> st.SearchStrategy[str]:
    """Draw a hostile text: one, two combined, or one embedded in a valid text."""
    one = chosen(HOSTILE)
    two = st.builds(str.__add__, one, one)
    return st.one_of(one, two, _inside(chosen(good), one)) if good else st.one_of(one, two)


@st.composite
def _inside(draw: st.DrawFn, good: st.SearchStrategy[str], bad: st.SearchStrategy[str]) -> str:
    text = draw(good)
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(bad) + text[at:]


RAW = [  # valid characters of a YAML file
    "!!python/object/apply:os.system [touch escaped]",
    "!!python/name:os.system",
    "!!binary aGk=",
    "!x y",
    "&a [*a]",
    "*a",
    "&a",
    "\n<<: *a\n",
    "\n<<: {provider: x}\n",
    "\n---\n",
    "\n...\n",
    "\n%YAML 9.9\n",
    "\n# -*- coding: utf-7 -*-\n",
    "\n\t",
    "\r",
    "\x00",
    "\x07",
    "\u2028",
    "\x85",
    "\ufeff",
    '"',
    "'",
    "|\n",
    ">\n",
    ": ",
    "- ",
    "? ",
    "{",
    "[" * 60,
    "{a: " * 60,
    "\n"
    + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" if n else "a0: &a0 [x]" for n in range(12))
    + "\n",
    "\nprovider: x\nprovider: y\n",
    "1_000",
    "0x7f",
    "1e999",
    ".nan",
    "2001-01-01",
    "yes",
    "=",
]
