"""What rules know of other libraries' names, as YAML: no Python file contains the name of a provider."""

from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml


@cache
def table(name: str) -> dict[str, Any]:
    """Return the content of one table."""
    return cast("dict[str, Any]", yaml.safe_load(files(__name__).joinpath(f"{name}.yaml").read_text("utf-8")))
