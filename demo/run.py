"""The steps of `make demo`: regenerate the modules, start the small model, run the README's examples against it."""

import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.syntax import Syntax

from demo.environment import is_live, missing_keys, point_at
from demo.model import CACHE, ModelError, install_model, is_installed, serve_model
from demo.readme import Example, ReadmeError, read_examples

README = Path(__file__).resolve().parent.parent / "README.md"
TIME_LIMIT = 180  # seconds for one example
FAILED, NO_KEYS, NO_MODEL, INTERRUPTED = 1, 2, 3, 130

WITHOUT_MODEL = """\
The demo's small model cannot run here. It needs a package registry, and wheels of xllamacpp for this platform. If an
earlier download is broken, remove .cache/ and try again.
Everything else works without it, such as make generate and make test. To run the same examples against the real APIs,
set OPENAI_API_KEY or ANTHROPIC_API_KEY, and run:
    make demo LIVE=1"""

console = Console(highlight=False, soft_wrap=True)


def main() -> int:
    """Run all steps and return the exit code: 0, or the code of the step that failed."""
    try:
        examples = read_examples(README.read_text(encoding="utf-8"))
        regenerate()
        with models(os.environ) as environment:
            return run_examples(examples, environment)
    except ReadmeError as error:
        console.print(str(error), markup=False)
        return FAILED
    except subprocess.CalledProcessError as error:
        return error.returncode
    except ModelError as error:
        console.print(f"{error}\n\n{WITHOUT_MODEL}", markup=False)
        return NO_MODEL
    except KeyboardInterrupt:
        return INTERRUPTED


def regenerate() -> None:
    """Run `callwright generate` and print its changes.

    Raises:
        subprocess.CalledProcessError: it failed and printed the reason.
    """
    console.rule("Regenerate the modules from specs/", align="left")
    command = [sys.executable, "-m", "callwright_gen", "generate"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    console.print(output.rstrip() or "Nothing changed: generated/ is up to date.", markup=False)


@contextmanager
def models(environment: Mapping[str, str]) -> Generator[dict[str, str], None, None]:
    """Start the small model unless LIVE=1 is set, and yield the environment of the examples.

    Raises:
        ModelError: the small model could not be installed or started.
    """
    if is_live(environment):
        console.rule("LIVE=1: the real APIs, with the keys in the environment", align="left")
        yield dict(environment)
        return
    console.rule("Start a small real model on loopback", align="left")
    if is_installed():
        console.print(f"Installed in {_shown(CACHE)}")
    else:
        console.print(f"Downloading it into {_shown(CACHE)}, about 125 MB, the first time only")
        install_model()
    with serve_model() as address:
        console.print(f"It listens at {address} (SmolLM2, 135 million parameters: do not trust its answers)")
        yield point_at(address, environment)


def run_examples(examples: list[Example], environment: Mapping[str, str]) -> int:
    """Run the examples whose API keys are set, in order, and return the exit code."""
    lacking = {example: missing_keys(example.providers, environment) for example in examples}
    for example, keys in lacking.items():
        if keys:
            console.print(f"Skipped: {example.title}: {' and '.join(keys)} not set", style="yellow", markup=False)
    ready = [example for example, keys in lacking.items() if not keys]
    if not ready:
        console.print("No example can run. Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or run without LIVE=1.")
        return NO_KEYS
    failed = [example for example in ready if not run_example(example, environment)]
    for example in failed:
        console.print(f"README.md:{example.line}: failed: {example.title}", style="red", markup=False)
    console.print(f"\n{len(ready) - len(failed)} of {len(ready)} examples of README.md ran.")
    return FAILED if failed else 0


def run_example(example: Example, environment: Mapping[str, str]) -> bool:
    """Show the example, run it unchanged in a new process, and return whether it succeeded."""
    console.print()
    console.rule(example.title, align="left")
    console.print(Syntax(example.code.rstrip(), "python", background_color="default", word_wrap=True))
    console.rule("output", align="left", style="dim", characters="·")
    script = CACHE / "example.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(example.code, encoding="utf-8")
    try:
        # Unbuffered, so that a stream is shown as it arrives.
        command: list[str | Path] = [sys.executable, "-u", script]
        return subprocess.run(command, env=environment, timeout=TIME_LIMIT, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        console.print(f"\ntimed out after {TIME_LIMIT} s", style="red")
        return False


def _shown(path: Path) -> Path:
    return path.relative_to(README.parent)


if __name__ == "__main__":
    sys.exit(main())
