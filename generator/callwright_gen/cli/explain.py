"""`callwright explain`: show a problem's page, a read path step by step, or the spec lines of a generated line."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.config import ConfigError, load_config
from callwright_gen.report.table import report_table
from callwright_gen.report.terminal import print_result, printable

_ID = re.compile(r"[A-Za-z]{2}\d{3}")
_LINE = re.compile(r"(?P<file>.+\.pyi?):(?P<line>\d{1,6})(:\d+)?")


def explain(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="WHAT", help="Id of a problem (CW102), a line of a generated file (openai.py:573), or a provider."
        ),
    ] = None,
    path: Annotated[
        str | None, typer.Argument(metavar="PATH", help="With a provider: a read path, such as 'choices[0].message'.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Print the entries of all problems, as Markdown.")] = False,
    specs: Specs = None,
) -> None:
    """Explain a problem, a line of a generated file, or a read path: the type after each step.

    Exit codes: 0 success; 2 invalid input, such as an unknown problem.
    """
    if every:
        from callwright_gen.catalogue.pages import problems_page  # noqa: PLC0415 - not needed for help

        print_result(problems_page().removesuffix("\n"))
        return
    if what is None:
        raise typer.BadParameter("say what to explain, such as CW102, or pass --all.")
    with exit_on_bad_input():
        if path is not None:
            _explain_path(what, path, specs)
        elif line := _LINE.fullmatch(what):
            _explain_line(Path(line["file"]), int(line["line"]), specs)
        elif _ID.fullmatch(what):
            _explain_problem(what.upper())
        else:
            raise typer.BadParameter(
                f"{what!r} is neither the id of a problem nor a line of a generated file. To explain a read path, pass"
                " the provider and the path."
            )


def _explain_problem(name: str) -> None:
    from callwright_gen.catalogue import kinds  # noqa: PLC0415 - not needed for help and usage errors
    from callwright_gen.catalogue.pages import problem_page  # noqa: PLC0415 - as above
    from callwright_gen.suggest import did_you_mean  # noqa: PLC0415 - as above

    kind = kinds().get(name)
    if kind is None:
        hint = did_you_mean(name, kinds())
        raise ConfigError(f"no problem has the id {name!r}. {hint}".rstrip())
    page = problem_page(kind)
    if not sys.stdout.isatty():
        print_result(page)
        return
    from rich.console import Console  # noqa: PLC0415 - only for a terminal
    from rich.markdown import Markdown  # noqa: PLC0415 - as above

    Console().print(Markdown(page))


def _explain_line(file: Path, line: int, specs: Path | None) -> None:
    from callwright_gen.pipeline import explain_line  # noqa: PLC0415 - not needed for help and usage errors

    function, text, places = explain_line(load_config(specs), file, line)
    print_result(printable(f"{file}:{line} (in {function or 'the module'}): {text}"))
    for place in places:
        print_result(printable(f"  from {place}"))
    if not places:
        print_result("  made by a template: no line of the spec")


def _explain_path(spec: str, path: str, specs: Path | None) -> None:
    from callwright_gen.pipeline import explain_path  # noqa: PLC0415 - not needed for help and usage errors

    # The spec may be in a folder other than the configured one.
    folder = Path(spec).parent if Path(spec).is_file() else None
    rows = explain_path(load_config(specs or folder), spec, path)
    header = ("step", "type", "nullable", "note")
    report_table([header, *((row.step, row.type, "yes" if row.nullable else "no", row.note) for row in rows)])
