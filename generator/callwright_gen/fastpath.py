"""Fast path: end a run that has nothing to do before any slow import.

Only the standard library is imported here. Anything unusual is left to the full run, which also reports errors.
"""

from collections.abc import Sequence
from pathlib import Path

from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.publish.folder import USERS, list_outputs
from callwright_gen.publish.inputs import hash_inputs, list_inputs, locate_input
from callwright_gen.publish.manifest import NAME, Manifest, ManifestError, digest, dump_manifest, parse_manifest

QUIET = frozenset({"-q", "--quiet"})


def nothing_to_do(arguments: Sequence[str]) -> bool:
    """Return whether the command is `generate`, or `generate --check --quick`, and every file is up to date."""
    folders = _parse_generate(arguments)
    if folders is None:
        return False
    try:
        return is_current(load_config(folders.get("--specs"), folders.get("--out")))
    except (ConfigError, ManifestError, OSError, KeyError, ValueError):
        return False


def is_current(config: Config) -> bool:
    """Return whether all inputs and outputs match the manifest.

    Raises:
        OSError: A file listed in the manifest cannot be read.
        ManifestError: The manifest is invalid.
        KeyError: The manifest lists an input with an unknown root.
    """
    content = with_unix_lines(read_file(config.out / NAME))
    manifest = parse_manifest(content)
    return dump_manifest(manifest) == content and _outputs_match(manifest, config) and _inputs_match(manifest, config)


def _parse_generate(arguments: Sequence[str]) -> dict[str, Path] | None:
    command, *rest = arguments or [""]
    rest = [argument for argument in rest if argument not in QUIET]
    # `--check` alone renders: who can edit a module can edit its hash in the manifest as well.
    modes = [argument for argument in rest if argument in {"--check", "--quick"}]
    rest = [argument for argument in rest if argument not in modes]
    if sorted(modes) not in ([], ["--check", "--quick"]):
        return None
    flags, values = rest[::2], rest[1::2]
    if command != "generate" or len(flags) != len(values) or len(set(flags)) != len(flags):
        return None
    if not {"--specs", "--out"}.issuperset(flags):
        return None
    return {flag: Path(value) for flag, value in zip(flags, values, strict=True)}


def _outputs_match(manifest: Manifest, config: Config) -> bool:
    files = {*list_outputs(config.out), *USERS}
    if config.out.is_symlink() or files != {NAME, *USERS, *manifest.outputs}:
        return False
    expected = {config.out / name: recorded for name, recorded in manifest.outputs.items()}
    if manifest.schema is not None:
        expected[config.specs / "schema.json"] = manifest.schema
    return all(not path.is_symlink() and digest(read_file(path)) == hash_ for path, hash_ in expected.items())


def _inputs_match(manifest: Manifest, config: Config) -> bool:
    # Listed inputs come first: an input outside of the searched folders is found only by its label.
    single = (label for label in manifest.inputs if "/" in label)
    paths = {label: locate_input(label, config) for label in single} | list_inputs(config)
    return hash_inputs(paths) == manifest.inputs
