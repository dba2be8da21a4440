"""Plain data as YAML that a person reads: block style, and texts of several lines as literal blocks."""

from __future__ import annotations

from functools import cache
from typing import Any

from callwright_runtime.clients.importing import importing

_WIDTH = 1 << 20  # long texts stay on their line
_OTHER_BREAKS = "\r\x85\u2028\u2029"  # only quoted texts keep them


def import_yaml() -> Any:
    """Return the module of PyYAML, which is loaded only by recordings.

    Raises:
        MissingSDKError: it is not installed.
    """
    with importing("PyYAML", install="callwright[testing]"):
        import yaml
    return yaml


def write_yaml(data: Any) -> str:
    """Return data as YAML."""
    text: str = import_yaml().dump(
        data, Dumper=_dumper(), default_flow_style=False, sort_keys=False, allow_unicode=True, width=_WIDTH
    )
    return text


def read_yaml(text: str) -> Any:
    """Return the data of YAML.

    Raises:
        yaml.YAMLError: the text is not YAML.
    """
    yaml = import_yaml()
    try:
        return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:  # the faster loader refuses some texts, such as half of a surrogate pair
        return yaml.load(text, yaml.SafeLoader)


@cache
def _dumper() -> Any:
    yaml = import_yaml()

    class Dumper(yaml.SafeDumper):  # type: ignore[misc, name-defined]
        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the method of a base
            return True

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: ARG002
            base: Any = super()
            return base.increase_indent(flow, False)

    def write_text(dumper: Any, text: str) -> Any:
        style = '"' if any(each in text for each in _OTHER_BREAKS) else "|" if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, write_text)
    return Dumper
