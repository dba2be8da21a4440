"""Entry point of the `callwright` command and of `python -m callwright_gen`."""

import sys

from callwright_gen.fastpath import nothing_to_do


def main() -> None:
    """Run the command line on `sys.argv`; a run with nothing to do ends before typer, rich and pydantic load."""
    if nothing_to_do(sys.argv[1:]):
        return
    from callwright_gen.cli.app import app  # noqa: PLC0415 - what the line above is there to avoid

    app(prog_name="callwright")


if __name__ == "__main__":
    main()
