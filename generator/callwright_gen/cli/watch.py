"""`callwright watch`: generate again when a spec, a surface or a template changes."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.options import Out, Providers, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.report.terminal import print_note, printable

_SOURCES = {".yaml", ".json", ".jinja"}
_OUTPUT = "schema.json"  # a run writes this file to the folder of specs
_PAUSE = 100  # milliseconds; changes within this time are handled together


def watch(providers: Providers = None, specs: Specs = None, out: Out = None) -> None:
    """Generate now, and again when a spec, a surface or a template changes, until Ctrl-C.

    Exit codes: 0 after Ctrl-C; 2 invalid settings. What is wrong in a spec is printed, and the next change waited for.
    """
    # Python may raise KeyboardInterrupt where nobody can catch it, such as in a destructor: an event is never lost.
    stop = Event()
    signal.signal(signal.SIGINT, lambda _number, _frame: stop.set())
    with exit_on_bad_input():
        config = load_config(specs, out)
        command = _generate(config, require_providers(providers or [], config))
        for changed in _changes(stop, config.specs, config.templates):
            print_note(f"{_names(changed)} changed." if changed else _watching(config))
            # A new process also reloads the generator, which may be the code that is being changed.
            subprocess.run(command, check=False)


def _changes(stop: Event, *folders: Path) -> Iterator[Sequence[Path]]:
    """Yield an empty batch once the watcher is ready, then each batch of changed files, until `stop` is set."""
    try:
        from watchfiles import watch  # noqa: PLC0415 - not needed for other commands
    except ImportError as error:
        raise ConfigError("watchfiles is not installed. Run `pip install watchfiles`") from error
    batches = watch(*folders, stop_event=stop, debounce=_PAUSE, rust_timeout=_PAUSE, yield_on_timeout=True)
    for number, changes in enumerate(batches):
        changed = sorted({path for _, name in changes if _is_source(path := Path(name))})
        if changed or number == 0:
            yield changed


def _is_source(path: Path) -> bool:
    return path.suffix in _SOURCES and path.name != _OUTPUT


def _generate(config: Config, providers: Sequence[str]) -> Sequence[str]:
    arguments = ["--", *providers] if providers else []
    folders = ["--specs", str(config.specs), "--out", str(config.out)]
    # -P: modules in the working directory must not replace those of the generator.
    return [sys.executable, "-P", "-m", "callwright_gen", "generate", *folders, *arguments]


def _watching(config: Config) -> str:
    return f"Watching {printable(str(config.specs))} and {printable(str(config.templates))}; press Ctrl-C to stop."


def _names(changed: Sequence[Path]) -> str:
    return ", ".join(printable(path.name) for path in changed)
