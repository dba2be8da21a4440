"""`stream.build`: the class of the response can be created in this way."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code.imports import STANDARD_MODULES
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.creation import check_named
from callwright_gen.surface.installed import InstalledSource, Lineage

_MODELS = frozenset(f"pydantic.{each}" for each in ("BaseModel", "main.BaseModel", "v1.BaseModel", "v1.main.BaseModel"))
_OTHERWISE = "Write how its class makes an object"


def check_built(context: Context, sdk: InstalledSource) -> None:
    """Report a way that the class does not offer, and one that leaves the objects inside as plain data."""
    lineage = sdk.lineage(context.loaded.spec.types.response)
    written = context.loaded.is_written(("stream", "build"))
    if lineage is not None and context.loaded.spec.stream.response and written:
        _Built(context, sdk, lineage).check()


@dataclass(frozen=True)
class _Built:
    """The class of a response, and what it is created from."""

    context: Context
    sdk: InstalledSource
    lineage: Lineage

    @property
    def _ref(self) -> str:
        return self.context.loaded.spec.types.response

    @property
    def _name(self) -> str:
        return self._ref.partition(":")[2]

    def check(self) -> None:
        """Report what is wrong."""
        match self.context.loaded.spec.stream.build:
            case "construct":
                self._check_constructed()
            case "validate" if self._is_known() and not self._is_validated():
                self._report(
                    f"{self._name} is no model of pydantic and no dataclass, so it validates nothing", _OTHERWISE
                )
            case "mapping" if self._is_model() or self._takes_no_mapping():
                hint = "Write 'validate'" if self._is_model() else _OTHERWISE
                self._report(f"{self._name} is not created from one mapping", hint)
            case "call":
                self._check_called()
            case _:
                pass

    def _check_constructed(self) -> None:
        if self.sdk.symbol(f"{self._ref}.construct") is not None:
            return
        if self._is_model():
            self._check_inside("validate")
        elif self._is_known():
            self._report(f"{self._name} has no 'construct'", _OTHERWISE)

    def _check_called(self) -> None:
        if self.sdk.is_dataclass(self._ref):
            self._check_inside("validate")
        elif not self._is_model():
            named = {entry.key: (("stream", "response"), None) for entry in self._entries()}
            check_named(self.context, self.sdk, ("stream", "build"), self._ref, named)

    def _check_inside(self, better: str) -> None:
        """Report a value that would stay a plain mapping or list where the class has objects."""
        for entry in self._entries():
            if isinstance(entry.shape, shapes.Mapping | shapes.Sequence):
                what = f"{self._name} would hold {entry.key!r} as plain data, and not as an object"
                self._report(what, f"Write {better!r}, or a method of the class that makes the objects inside")
                return

    def _entries(self) -> tuple[shapes.MappingEntry, ...]:
        shape = self.context.loaded.shape("stream", "response")
        return shape.entries if isinstance(shape, shapes.Mapping) else ()

    def _is_model(self) -> bool:
        return not _MODELS.isdisjoint(self.lineage.paths)

    def _is_known(self) -> bool:
        """Return whether no ancestor comes from another package, except from Python itself."""
        package = self._ref.partition(":")[0].partition(".")[0]
        return all(path.partition(".")[0] in {package, *STANDARD_MODULES} for path in self.lineage.paths)

    def _is_validated(self) -> bool:
        own = any(self.sdk.symbol(f"{self._ref}.{name}") for name in ("model_validate", "parse_obj"))
        return own or self._is_model() or self.sdk.is_dataclass(self._ref)

    def _takes_no_mapping(self) -> bool:
        forms = self.sdk.forms(self._ref)
        required = [sum(field.required for field in form.fields.values()) for form in forms]
        return bool(forms) and all(
            form.positions == 0 or count > 1 for form, count in zip(forms, required, strict=True)
        )

    def _report(self, what: str, hint: str) -> None:
        self.context.report(("stream", "build"), what, hint)
