"""Read paths: how a spec says where in an SDK's object something is.

    path        := alternative ("??" alternative)* ("|" pipe)*
    alternative := ("$" name)? step*          at least one of the two
    step        := "."? name "!"?             an attribute or a key, by the type; the first step has no dot
                 | "[" number "]"             one item
                 | "[*]"                      each item; what follows applies to every one, nulls are dropped
                 | "{" key "=" value "}"      stays if its key has this value: a bare word or an integer
                 | "{has:" key "}"            stays if its key is something else than null and false
                 | "{not:" key "}"            stays if it is not
                 | "{str}" "{list}" "{dict}"  stays if it is of this kind
    pipe        := a conversion of the whole, see below

A path starts at the value at hand, or at `$name`, such as `$request.model`. It is safe against null at every step: a
missing key, a list too short, a filter that does not hold and a null on the way all make null. `a ?? b` is the first
that is neither null nor an empty list, and pipes apply to the whole: `a ?? b|join` joins either. Blanks are allowed
around `??` and `|`.

`name!` reads a field even if the SDK does not declare it, as `object | None`: a field that arrives although the SDK's
types do not know it. Once the SDK declares the field, it gets its declared type.

| pipe | takes | gives |
|---|---|---|
| `join` | texts | one text, empty for none |
| `join_or_null` | texts | one text, null for none |
| `first` | several | the first, or null |
| `as_list` | one, or null | a list of one, or an empty one; a list's items |
| `value` | an enum | its value; text stays |
| `loads` | JSON text | the object in it; a dict stays |
| `b64d` | base64 text | bytes |
| `int` | a number, or text | an integer |
| `nonzero` | a number | null instead of 0 |
| `empty_null` | text, list, dict | null instead of an empty one |
| `dump` | an object of the SDK, or a list of them | plain dicts |
| `dump_all` | a list of objects of the SDK | a list of plain dicts |
"""

from __future__ import annotations

from callwright_gen.paths.assume import assume, last_filters
from callwright_gen.paths.expected import (
    ARGUMENTS,
    BINARY,
    COUNT,
    KEY,
    ONE,
    RECORD,
    SEVERAL,
    TEXT,
    TEXTS,
    TO_JOIN,
    Expected,
    mismatch,
)
from callwright_gen.paths.explain import ExplainRow, explain
from callwright_gen.paths.parse import parse_path
from callwright_gen.paths.resolve import ROOTS, Root, resolve
from callwright_gen.paths.syntax import (
    Alternative,
    EachStep,
    FieldStep,
    Filter,
    HasFilter,
    IndexStep,
    MatchFilter,
    Path,
    Pipe,
    Span,
    Step,
    TypeFilter,
)
from callwright_gen.paths.typed import StepKind, TypedAlternative, TypedPath, TypedPipe, TypedStep, Value

__all__ = [
    "ARGUMENTS",
    "BINARY",
    "COUNT",
    "KEY",
    "ONE",
    "RECORD",
    "ROOTS",
    "SEVERAL",
    "TEXT",
    "TEXTS",
    "TO_JOIN",
    "Alternative",
    "EachStep",
    "Expected",
    "ExplainRow",
    "FieldStep",
    "Filter",
    "HasFilter",
    "IndexStep",
    "MatchFilter",
    "Path",
    "Pipe",
    "Root",
    "Span",
    "Step",
    "StepKind",
    "TypeFilter",
    "TypedAlternative",
    "TypedPath",
    "TypedPipe",
    "TypedStep",
    "Value",
    "assume",
    "explain",
    "last_filters",
    "mismatch",
    "parse_path",
    "resolve",
]
