"""`callwright new`: draft a spec from an installed SDK."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.problems import SpecError
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.inputs import label_input
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.report.problems import report_spec_error
from callwright_gen.report.terminal import print_note


def new(
    provider: Annotated[str, typer.Argument(metavar="PROVIDER", help="Name of the provider and its spec.")],
    sdk: Annotated[str, typer.Option("--sdk", metavar="DIST", help="The SDK's distribution, as pip names it.")],
    like: Annotated[
        str | None,
        typer.Option(metavar="SPEC", help="The spec to extend (default: the most similar one)."),
    ] = None,
    specs: Specs = None,
) -> None:
    """Draft a spec from an installed SDK, and list what is left to write.

    Exit codes: 0 success; 2 invalid input, such as an SDK that is not installed.
    """
    from callwright_gen.draft import draft_spec  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        config = load_config(specs, must_exist=False)
        path = _path(config, provider)
        draft = draft_spec(config, provider, sdk, like)
        change = FileChange(path, label_input(path, config), None, draft.text.encode())
        changes = [change, *_schema(config)]
        write_changes(changes)
        report_changes(changes)
        _report_next(config, provider, draft.base)


def _path(config: Config, provider: str) -> Path:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - as above

    from callwright_gen.load.text import ProviderName  # noqa: PLC0415 - as above

    try:
        TypeAdapter(ProviderName).validate_python(provider)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise ConfigError(f"{provider!r} is not a valid provider name: {reason}") from error
    path = config.specs / f"{provider}.yaml"
    if path.exists():
        raise ConfigError(f"{path}: this spec already exists. Choose another name, or move the file away.")
    return path


def _schema(config: Config) -> Iterator[FileChange]:
    """Yield the JSON schema that the draft names, unless there is one."""
    from callwright_gen.pipeline import spec_schema  # noqa: PLC0415 - as above

    path = config.specs / "schema.json"
    if not path.exists():
        yield FileChange(path, label_input(path, config), None, spec_schema().encode())


def _report_next(config: Config, provider: str, base: str | None) -> None:
    """Print what is left to write; check the draft against the SDK, as `callwright surface` does."""
    from callwright_gen.pipeline import record_surfaces  # noqa: PLC0415 - as above

    if base is None:
        print_note("The SDK makes calls as no spec that is there. Write the sections of the draft, then try:")
    else:
        try:
            record_surfaces(config, [provider])
        except SpecError as error:
            report_spec_error(error)
            print_note(f"The SDK differs from {base}.yaml in these places. Override them in the draft, then run:")
        else:
            print_note(f"The SDK has everything that {base}.yaml uses. Review the draft, then run:")
    print_note(f"    callwright surface {provider} && callwright generate {provider}")
