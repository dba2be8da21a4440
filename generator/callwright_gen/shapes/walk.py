"""Walk over shapes: their children, and their placeholders."""

from callwright_gen.shapes.syntax import Literal, Mapping, Merge, New, Placeholder, Sequence, Shape, Switch, Text


def placeholders_of(shape: Shape | None) -> list[Placeholder]:
    """Return the placeholders of a shape, nested ones included."""
    match shape:
        case Placeholder():
            return [shape]
        case Text(pieces=pieces):
            return [piece for piece in pieces if isinstance(piece, Placeholder)]
        case None:
            return []
        case _:
            return [placeholder for child in inside(shape) for placeholder in placeholders_of(child)]


def inside(shape: Shape) -> list[Shape]:
    """Return the direct children of a shape."""
    match shape:
        case Literal() | Placeholder() | Text():
            return []
        case Mapping(entries=entries):
            return [entry.shape for entry in entries]
        case Sequence(items=items) | Merge(items=items):
            return list(items)
        case Switch(subject=subject, cases=cases, default=default):
            return [subject, *(case for _, case in cases), *([default] if default is not None else [])]
        case New(positional=positional, named=named):
            return [*positional, *(entry.shape for entry in named)]


def data_of_url(text: Text) -> Placeholder | None:
    """Return the bytes of a text that is a `data:` URL of a part: `data:$media_type;base64,$image|b64`."""
    match text.pieces:
        case ("data:", Placeholder(path="media_type", pipes=()), ";base64,", Placeholder(pipes=(pipe,)) as data):
            return data if pipe.name == "b64" else None
        case _:
            return None
