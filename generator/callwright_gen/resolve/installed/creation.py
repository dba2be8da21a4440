"""What an object is created with, or a method called with: the SDK takes these arguments, and gets all it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from callwright_gen import shapes
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.given import fit_literal
from callwright_gen.resolve.written.kinds import accepted_by
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.forms import CallForm
from callwright_gen.surface.installed import InstalledSource


def check_creation(context: Context, sdk: InstalledSource, loc: Loc, ref: str, arguments: shapes.Shape | None) -> None:
    """Check the arguments of a class or a method, and those of the objects among them.

    Parameters:
        context: Where problems go.
        sdk: The installed SDK.
        loc: The place of the class or the method.
        ref: The class or the method.
        arguments: A list, or a mapping by name.
    """
    match arguments:
        case shapes.Mapping(entries=entries):
            named = {entry.key: (arguments.loc, entry.shape) for entry in entries}
            check_named(context, sdk, loc, ref, named)
        case shapes.Sequence(items=items):
            _check_positions(context, sdk, ref, arguments.loc, items)
        case _:  # without arguments, callers may be meant to pass clients of their own
            return
    for inner in _created(arguments):
        _check_positions(context, sdk, inner.reference, inner.loc, inner.positional)
        if not inner.positional:
            named = {entry.key: ((*inner.loc, "args"), entry.shape) for entry in inner.named}
            check_named(context, sdk, (*inner.loc, "$new"), inner.reference, named)


def check_named(
    context: Context,
    sdk: InstalledSource,
    loc: Loc,
    ref: str,
    named: Mapping[str, tuple[Loc, shapes.Shape | None]],
) -> None:
    """Report arguments that no form of a call has, fixed values that it does not accept, and those that are missing."""
    forms = sdk.forms(ref)
    if not forms or any(form.decorated for form in forms):
        return
    known = {name: field for form in reversed(forms) for name, field in form.fields.items()}
    unknown = [] if any(form.any_name for form in forms) else [name for name in named if name not in known]
    for name in unknown:
        hint = did_you_mean(name, known) or f"It takes {', '.join(known) or 'none'}"
        context.report_key((*named[name][0], name), f"{_short(ref)} takes no argument {name!r}", hint)
    for name, (place, shape) in named.items():
        if name in known and isinstance(shape, shapes.Literal) and shape.value is not None:
            verdict = fit_literal(shape.value, accepted_by(known[name].type, sdk))
            if verdict.wrong:
                context.report((*place, name), verdict.wrong, verdict.hint)
    missing = [_missing(form, named) for form in forms]
    if all(missing) and not unknown:
        context.report(loc, f"{_short(ref)} needs the argument {missing[0][0]!r}", "Add it to its arguments")


def _missing(form: CallForm, named: Iterable[str]) -> Sequence[str]:
    return [name for name, field in form.fields.items() if field.required and name not in named]


def _check_positions(context: Context, sdk: InstalledSource, ref: str, loc: Loc, items: Sequence[shapes.Shape]) -> None:
    """Report more values than can be passed without their names."""
    most = [form.positions for form in sdk.forms(ref)]
    known = [count for count in most if count is not None]
    if items and known and len(known) == len(most) and max(known) < len(items):
        what = f"{_short(ref)} takes {max(known) or 'no'} argument(s) without a name, and this gives {len(items)}"
        context.report(loc, what, "Write a mapping by name")


def _created(arguments: shapes.Shape | None) -> Iterator[shapes.New]:
    """Yield the objects among arguments that are created for the call."""
    if isinstance(arguments, shapes.New):
        yield arguments
    for child in shapes.inside(arguments) if arguments is not None else ():
        yield from _created(child)


def _short(ref: str) -> str:
    return ref.partition(":")[2]
