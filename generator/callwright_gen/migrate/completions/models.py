"""Models and options of a completion as those of `callwright.llm`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import code, literal, mapping, name_of
from callwright_gen.migrate.params import COMMON
from callwright_gen.migrate.source import Source
from callwright_gen.migrate.tables import table

TABLE = table("litellm")
WRITTEN = frozenset({"model", "messages", "stream", "num_retries", "response_format"})


def model_name(node: cst.BaseExpression) -> str:
    """Return `provider/model` of a literal, or an empty string if its provider is unknown."""
    name = literal(node) or ""
    prefix, slash, rest = name.partition("/")
    if slash:
        return f"{TABLE['providers'][prefix]}/{rest}" if prefix in TABLE["providers"] else ""
    return next((f"{provider}/{name}" for start, provider in TABLE["bare"].items() if name.startswith(start)), "")


def find_problem(source: Source, node: cst.Call, options: dict[str, cst.Arg]) -> bool:
    """Report the options that cannot be written; return whether there are any."""
    wrong = [name for name in options if name in TABLE["by_hand"]]
    for name in wrong:
        source.note(options[name], f"llm.call has no `{name}`", TABLE["by_hand"][name])
    for name in ("stream", "num_retries"):
        if name in options and not isinstance(options[name].value, cst.Name | cst.Integer):
            wrong.append(name)
            source.note(options[name], f"`{name}` is not a literal", "Write it at a decorator.")
    if "model" not in options or not model_name(options["model"].value):
        wrong.append("model")
        hint = "Write `@llm.call('provider/model')`, or f'{provider}/{model}' if it is known at run time only."
        source.note(node, "the provider of this completion cannot be seen", hint)
    return bool(wrong)


def response_class(options: dict[str, cst.Arg]) -> str:
    """Return the class of `response_format`, or an empty string."""
    return name_of(options["response_format"].value) if "response_format" in options else ""


def is_stream(options: dict[str, cst.Arg]) -> bool:
    """Return whether the completion is streamed."""
    return "stream" in options and name_of(options["stream"].value) == "True"


def decorators(options: dict[str, cst.Arg], *, parsed: bool) -> list[str]:
    """Return the texts of the decorators, from outside in."""
    model = model_name(options["model"].value)
    args = [f'"{model}"']
    args += ["stream=True"] if is_stream(options) else []
    args += [f"response_model={response_class(options)}"] if parsed else []
    args += ["json_mode=True"] if "response_format" in options else []
    rest = {name: arg.value for name, arg in options.items() if name not in WRITTEN}
    common = {name: value for name, value in rest.items() if name in COMMON}
    own = {name: value for name, value in rest.items() if name not in COMMON}
    args += [f"call_params={mapping(common)}"] if common else []
    args += [f'provider_params={{"{model.partition("/")[0]}": {mapping(own)}}}'] if own else []
    written = [f"llm.call({', '.join(args)})"]
    if "num_retries" in options:
        attempts = int(code(options["num_retries"].value)) + 1
        written.insert(0, f"retry(attempts={attempts})")
    return written
