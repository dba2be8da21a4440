"""`batch`: the SDK's methods take the arguments that the spec passes, and return what it reads."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.batch import Batch
from callwright_gen.load.clients import ModuleClient, owners_of
from callwright_gen.paths.inspect import iterated_items, values_of
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.corrections import corrected_source
from callwright_gen.resolve.installed.answered import Reader
from callwright_gen.resolve.installed.called import awaited, ref_of
from callwright_gen.resolve.installed.creation import check_named
from callwright_gen.resolve.written.kinds import correction_of
from callwright_gen.shapes import Literal, Shape
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.types import Generic, Named, TypeExpr

_DATA_CLASSES = frozenset({"pydantic", "typing", "abc"})
"""Packages whose classes have no method `read`."""


def check_batch(context: Context, sdk: InstalledSource) -> None:
    """Report arguments of the batch endpoints that their methods do not have, and fields that no result has."""
    batch, clients = context.loaded.spec.batch, context.loaded.spec.clients
    if batch is None or isinstance(clients, ModuleClient):
        return
    owner, returned = owners_of(clients)["sync"], dict[str, TypeExpr]()
    for key, method in batch.operations():
        loc: Loc = ("batch", key, "with")
        passed: dict[str, object] = getattr(batch, key).with_
        named = {name: (loc, _literal(value, (*loc, name))) for name, value in passed.items()}
        check_named(context, sdk, ("batch", key, "call"), f"{owner}{method.sync}", named)
        forms = sdk.forms(f"{owner}{method.sync}")
        if len(forms) == 1 and not forms[0].decorated and forms[0].returns is not None:
            returned[key] = awaited(forms[0].returns)
    _Results(context, sdk, batch, returned).check()


def _literal(value: object, loc: Loc) -> Shape | None:
    if isinstance(value, str):
        return None if value.startswith("$") else Literal(value, loc)
    return Literal(value, loc) if isinstance(value, int | float | bool) else None


class _Results:
    """Checks what a spec reads in the results of the methods."""

    def __init__(self, context: Context, sdk: InstalledSource, batch: Batch, returned: dict[str, TypeExpr]) -> None:
        self._context, self._sdk, self._batch, self._returned = context, sdk, batch, returned
        source = corrected_source(Context(context.loaded, sdk), sdk)
        self._reader = Reader(sdk, lambda kind: frozenset(correction_of(kind, source).extra))

    def check(self) -> None:
        """Report the paths that lead nowhere, states that a batch never has, and files that cannot be read."""
        for loc, start, path in self._reads():
            self._follow(loc, start, path)
        self._check_states()
        if self._batch.results.files and "results" in self._returned:
            self._check_file(self._returned["results"])

    def _reads(self) -> Iterator[tuple[Loc, TypeExpr, str]]:
        batch, results = self._batch, self._batch.results
        for key in ("upload", "submit"):
            if key in self._returned:
                yield ("batch", key, "id"), self._returned[key], getattr(batch, key).id
        if "check" in self._returned:
            check = self._returned["check"]
            yield ("batch", "check", "state"), check, batch.check.state
            yield from ((("batch", "results", "files", at), check, each) for at, each in enumerate(results.files))
            if results.each is not None:
                yield ("batch", "results", "each"), check, results.each
        answer = self._answer()
        if answer is not None:
            yield ("batch", "results", "response"), answer, results.response
            yield from ((("batch", "results", "error", at), answer, each) for at, each in enumerate(results.error))
            if results.id is not None:
                yield ("batch", "results", "id"), answer, results.id

    def _follow(self, loc: Loc, start: TypeExpr, path: str) -> None:
        led = self._reader.follow(start, path)
        if led.lacking:
            hint = did_you_mean(led.lacking, led.names) or f"Its fields are {', '.join(sorted(led.names))}"
            self._context.report(loc, f"{led.owner} has no field {led.lacking!r}", hint, led.offset)

    def _answer(self) -> TypeExpr | None:
        """Return the type of one answer, if it is declared: the lines of a file are not."""
        results, check = self._batch.results, self._returned.get("check")
        if results.each is not None:
            return self._reader.follow(check, results.each).type if check is not None else None
        returned = self._returned.get("results")
        if results.files or not isinstance(returned, Generic):
            return None
        return returned.args[-1] if not iterated_items(returned) else returned

    def _check_states(self) -> None:
        check = self._batch.check
        state = self._reader.follow(self._returned["check"], check.state).type if "check" in self._returned else None
        values, closed = values_of(state, self._sdk) if state is not None else ((), False)
        words = [str(value) for value in values]
        for number, state_word in enumerate(check.finished):
            hint = did_you_mean(state_word, words)
            if words and state_word not in words and (closed or hint):
                what = f"the state of a batch is never {state_word!r}"
                loc: Loc = ("batch", "check", "finished", number)
                self._context.report(loc, what, hint or f"It is one of: {', '.join(words)}")

    def _check_file(self, returned: TypeExpr) -> None:
        """Report a method that returns an object of data, and no file."""
        lineage = self._sdk.lineage(ref_of(returned)) if isinstance(returned, Named) else None
        if not isinstance(returned, Named) or lineage is None or self._sdk.has(ref_of(returned), "read"):
            return
        package = returned.module.partition(".")[0]
        known = {package, *_DATA_CLASSES}
        if all(path.partition(".")[0] in known for path in lineage.paths):
            what = f"{returned.name} cannot be read as a file: it has no 'read'"
            self._context.report(
                ("batch", "results", "call"), what, "Name the method that returns the content of a file"
            )
