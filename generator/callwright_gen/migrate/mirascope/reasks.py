"""tenacity's `@retry(…, after=collect_errors(…))` becomes `@reask(n)`: the model sees what was wrong."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import arguments, expression
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source

COLLECT = f"{ROOT}.retries.tenacity.collect_errors"


def find(program: Program) -> None:
    """Register the edits of retries that collect errors around a decorated function."""
    decorated = {call.function for call in program.calls.all}
    for node in program.source.all(cst.Decorator):
        call = node.decorator
        function = program.source.parent(node)
        if isinstance(call, cst.Call) and program.source.qualified(call.func) == "tenacity.retry":
            collecting = _collecting(program.source, call)
            if collecting and function in decorated:
                _find(program.source, call, collecting)


def _collecting(source: Source, call: cst.Call) -> cst.Call | None:
    after = (arguments(call) or {}).get("after")
    value = after.value if after else None
    return value if isinstance(value, cst.Call) and source.qualified(value.func) == COLLECT else None


def _find(source: Source, call: cst.Call, collecting: cst.Call) -> None:
    attempts = _attempts(source, call)
    others = (arguments(call) or {}).keys() - {"stop", "after", "retry"}
    if attempts is None or others:
        return  # the name without a counterpart is reported
    source.consume(collecting.func)
    source.need("callwright", "reask")
    source.edit(call, lambda _: expression(f"reask({attempts - 1})"))
    what = "the function's `errors` are no longer filled: the conversation goes on with what was wrong"
    source.note(call, what, "Remove the parameter, its use in the prompt, and tenacity's import if it is unused.")


def _attempts(source: Source, call: cst.Call) -> int | None:
    """Return the number of attempts of `stop=stop_after_attempt(n)`."""
    stop = (arguments(call) or {}).get("stop")
    value = stop.value if stop else None
    if not isinstance(value, cst.Call) or source.qualified(value.func) != "tenacity.stop_after_attempt":
        return None
    number = value.args[0].value if len(value.args) == 1 else None
    return int(number.value) if isinstance(number, cst.Integer) and int(number.value) > 1 else None
