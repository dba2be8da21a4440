"""Lines of the shell that call the command line, checked without running them."""

from __future__ import annotations

import shlex
from typing import Any

import typer


def parse(line: str) -> None:
    """Parse what follows `callwright` in a line of the shell, as the command line does.

    Raises:
        Exception: a command, an option or a value does not exist.
    """
    from callwright_gen.cli.app import app

    name, *arguments = shlex.split(line.partition("||")[0], comments=True)
    group: Any = typer.main.get_command(app)
    group.commands[name].make_context(name, arguments)
