"""`callwright prove`: check the laws that every spec obeys."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Format, Quiet, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.report.output import OutputFormat, report_machine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_gen.prove.specs import Proof

EXAMPLES = 40


def prove(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to prove (default: all).")
    ] = None,
    examples: Annotated[
        int, typer.Option(metavar="N", min=0, max=100_000, help="Values that are drawn for each law.")
    ] = EXAMPLES,
    start: Annotated[int, typer.Option("--seed", metavar="S", min=0, help="Seed of the draws.")] = 0,
    accept: Annotated[
        bool,
        typer.Option(help="Write what is read of recordings/PROVIDER.yaml, and what is sent, as right: read its diff."),
    ] = False,
    quiet: Quiet = False,
    form: Format = OutputFormat.TEXT,
    specs: Specs = None,
) -> None:
    """Check the laws that every spec obeys, with the classes of the real SDK: no key, no network.

    Exit codes: 0 every law holds; 1 a law does not hold; 2 invalid input, such as an SDK that is not installed.
    """
    with exit_on_bad_input(form):
        config = load_config(specs)
        proofs = prove_all(
            config, require_providers(providers or [], config), examples, start, form, quiet=quiet, accepts=accept
        )
    if any(proof.found for proof in proofs):
        raise typer.Exit(FINDINGS)


def prove_all(
    config: Config,
    providers: Sequence[str],
    examples: int,
    start: int,
    form: OutputFormat,
    *,
    quiet: bool,
    accepts: bool = False,
) -> list[Proof]:
    """Prove specs, and report each as soon as it is proved.

    Raises:
        ConfigError: hypothesis is not installed.
    """
    if find_spec("hypothesis") is None:
        raise ConfigError("proving needs hypothesis. Run `pip install 'callwright[prove]'`.")
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(Path(gettempdir(), "callwright-hypothesis")))
    from callwright_gen.prove.laws import LAWS  # noqa: PLC0415 - as above
    from callwright_gen.prove.specs import prove_specs  # noqa: PLC0415 - as above
    from callwright_gen.report.proofs import finding_of, report_proof  # noqa: PLC0415 - as above

    proofs: list[Proof] = []
    for proof in prove_specs(config, providers, examples, start, accepts=accepts):
        proofs.append(proof)
        if form is OutputFormat.TEXT:
            report_proof(proof, len(LAWS), examples, quiet=quiet)
    if form is not OutputFormat.TEXT:
        report_machine((finding_of(*found) for proof in proofs for found in proof.found), form)
    return proofs
