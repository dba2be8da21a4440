"""Read paths: expressions of a spec that read a value from an SDK object.

    path        := alternative ("??" alternative)* ("|" pipe)*
    alternative := ("$" name)? step*          at least one of the two
    step        := "."? name                  an attribute or a key, depending on the type; the first step has no dot
                 | "[" number "]"             one item
                 | "[*]"                      each item; later steps apply to every item, nulls are dropped
                 | "{" key "=" values "}"     keep if the key has one of these values
                 | "{not:" key "=" values "}" keep unless the key has one of them; a missing key has another value
                 | "{has:" key "}"            keep if the key is neither null nor false
                 | "{not:" key "}"            keep if the key is null or false
                 | "{str}" "{list}" "{dict}"  keep if it is of this kind
    values      := value ("," value)*         bare words, or integers as in protobuf
    pipe        := a conversion of the whole value, one of `pipes.PIPES`

A path starts at the current value, or at `$name`, such as `$request.model`. It is null-safe at every step: a missing
key, a list that is too short, a filter that does not match and a null on the way all produce null. `a ?? b` is the
first alternative that is neither null nor an empty list. Pipes apply to the whole: `a ?? b|join` joins either. Spaces
are allowed around `??` and `|`.

A `CorrectedSource` says which fields may be missing although the SDK declares them, and which exist although it does
not. Fields of a value of any type can be read freely.
"""

from __future__ import annotations

from callwright_gen.paths.assume import assume, last_filters
from callwright_gen.paths.corrections import CorrectedSource, Correction
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
    "CorrectedSource",
    "Correction",
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
