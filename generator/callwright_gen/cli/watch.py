"""`callwright watch`: generate again whenever a spec, a recorded surface or a template changes."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.options import Out, Providers, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.report.terminal import print_note, printable

_SOURCES = {".yaml", ".json", ".jinja"}
_WRITTEN = "schema.json"  # a run writes it beside the specs
_PAUSE = 100  # milliseconds; what is saved together is generated together


def watch(providers: Providers = None, specs: Specs = None, out: Out = None) -> None:
    """Generate now, and again whenever a spec, a recorded surface or a template changes, until Ctrl-C."""
    with exit_on_bad_input(), suppress(KeyboardInterrupt):  # between two changes or within a run
        config = load_config(specs, out)
        command = _generate(config, require_providers(providers or [], config))
        for changed in _changes(config.specs, config.templates):
            print_note(f"{_names(changed)} changed." if changed else _watching(config))
            # A process of its own reads everything anew, the generator too, if that is what is being worked on.
            subprocess.run(command, check=False)


def _changes(*folders: Path) -> Iterator[Sequence[Path]]:
    """Give nothing once, when watching has begun and no change is missed any more; then the files of each change."""
    try:
        from watchfiles import watch  # noqa: PLC0415 - what every other command does without
    except ImportError as error:
        raise ConfigError("callwright watch needs watchfiles: pip install watchfiles") from error
    turns = watch(*folders, debounce=_PAUSE, rust_timeout=_PAUSE, yield_on_timeout=True, raise_interrupt=False)
    for number, changes in enumerate(turns):
        changed = sorted({path for _, name in changes if _is_source(path := Path(name))})
        if changed or number == 0:
            yield changed


def _is_source(path: Path) -> bool:
    return path.suffix in _SOURCES and path.name != _WRITTEN


def _generate(config: Config, providers: Sequence[str]) -> Sequence[str]:
    named = ["--", *providers] if providers else []
    folders = ["--specs", str(config.specs), "--out", str(config.out)]
    return [sys.executable, "-m", "callwright_gen", "generate", *folders, *named]


def _watching(config: Config) -> str:
    return f"Watching {printable(str(config.specs))} and {printable(str(config.templates))}; Ctrl-C ends."


def _names(changed: Sequence[Path]) -> str:
    return ", ".join(printable(path.name) for path in changed)
