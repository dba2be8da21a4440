"""Shapes: the second small language of specs, templates of data that are sent, and patterns that read them back."""

from callwright_gen.shapes.syntax import (
    Literal,
    Mapping,
    MappingEntry,
    Merge,
    New,
    Pipe,
    Placeholder,
    Sequence,
    Shape,
    Switch,
    Text,
)
from callwright_gen.shapes.walk import data_of_url, inside, placeholders_of

__all__ = [
    "Literal",
    "Mapping",
    "MappingEntry",
    "Merge",
    "New",
    "Pipe",
    "Placeholder",
    "Sequence",
    "Shape",
    "Switch",
    "Text",
    "data_of_url",
    "inside",
    "placeholders_of",
]
