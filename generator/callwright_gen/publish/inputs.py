"""The input files of a run, each under a label that is the same on every machine."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from callwright_gen.config import Config
from callwright_gen.files import read_file, visible
from callwright_gen.publish.manifest import digest
from callwright_gen.resources import bundled_specs_dir, runtime_dir

# For these roots the manifest holds one hash instead of one per file.
_WHOLE = ("callwright_gen", "templates")
GENERATOR = Path(__file__).resolve().parent.parent


def list_inputs(config: Config) -> dict[str, Path]:
    """Return every file that a full run may read, by label."""
    paths = [
        *_files(config.specs, (".yaml",), deep=False),
        *_files(config.surfaces, (".json",), deep=False),
        *_files(config.templates, ("",)),
        *_files(GENERATOR, (".py",)),
        # Generated code may use the names that these list.
        runtime_dir() / "__init__.py",
        runtime_dir() / "codegen_v1.py",
        runtime_dir() / "testing" / "__init__.py",
    ]
    return {label_input(path, config): path for path in paths}


def hash_inputs(paths: Mapping[str, Path]) -> dict[str, str]:
    """Return the hashes by label; the generator and the templates have one hash each, labelled by their root.

    Raises:
        OSError: a file cannot be read.
    """
    hashes = {label: digest(read_file(path)) for label, path in paths.items()}
    whole = {root: {label: value for label, value in hashes.items() if label.startswith(f"{root}/")} for root in _WHOLE}
    single = {label: value for label, value in hashes.items() if label.partition("/")[0] not in _WHOLE}
    return single | {root: _hash_all(inside) for root, inside in whole.items() if inside}


def _hash_all(hashes: Mapping[str, str]) -> str:
    return digest("".join(f"{label} {hashes[label]}\n" for label in sorted(hashes)).encode())


def label_input(path: Path, config: Config) -> str:
    """Return the label of a file: its root and relative path; other files are labelled relative to the specs."""
    absolute = path.absolute()
    for name, root in _roots(config).items():
        if absolute.is_relative_to(root.absolute()):
            return f"{name}/{absolute.relative_to(root.absolute()).as_posix()}"
    return "specs/" + os.path.relpath(absolute, config.specs.absolute()).replace(os.sep, "/")


def locate_input(label: str, config: Config) -> Path:
    """Return the file of a label; the inverse of `label_input`.

    Raises:
        KeyError: no root has the label's name.
    """
    name, _, rest = label.partition("/")
    return _roots(config)[name] / rest


def _roots(config: Config) -> dict[str, Path]:
    # When installed, templates and bundled specs are inside the generator's package: nested roots come first.
    return {
        "specs": config.specs,
        "templates": config.templates,
        "bundled": bundled_specs_dir(),
        "callwright_gen": GENERATOR,
        "callwright_runtime": runtime_dir(),
    }


def _files(folder: Path, suffixes: tuple[str, ...], *, deep: bool = True) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if deep and name != "__pycache__" and not name.startswith(".")]
        yield from (Path(here, name) for name in visible(names) if name.endswith(suffixes))
