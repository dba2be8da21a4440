"""The way out of a run that has nothing to do, before anything heavy is imported.

Only the standard library is loaded here. Whatever is unusual is left to the full run, which also words the errors.
"""

from collections.abc import Sequence
from pathlib import Path

from callwright_gen.config import Config, ConfigError, load_config
from callwright_gen.publish.folder import PACKAGE, list_outputs
from callwright_gen.publish.inputs import hash_inputs, list_inputs, locate_input
from callwright_gen.publish.manifest import NAME, Manifest, ManifestError, digest, dump_manifest, parse_manifest


def nothing_to_do(arguments: Sequence[str]) -> bool:
    """Say whether the arguments ask for `generate`, or its `--check`, and every file is as the last run left it."""
    folders = _parse_generate(arguments)
    if folders is None:
        return False
    try:
        return is_current(load_config(folders.get("--specs"), folders.get("--out")))
    except (ConfigError, ManifestError, OSError, KeyError):
        return False


def is_current(config: Config) -> bool:
    """Compare all inputs and outputs with the manifest.

    Raises:
        OSError: a file that the manifest lists cannot be read.
        ManifestError: the manifest is not one.
        KeyError: the manifest lists an input of an unknown root.
    """
    content = (config.out / NAME).read_bytes()
    manifest = parse_manifest(content)
    return dump_manifest(manifest) == content and _outputs_hold(manifest, config) and _inputs_hold(manifest, config)


def _parse_generate(arguments: Sequence[str]) -> dict[str, Path] | None:
    command, *rest = arguments or [""]
    rest = [argument for argument in rest if argument != "--check"]
    flags, values = rest[::2], rest[1::2]
    if command != "generate" or len(flags) != len(values) or len(set(flags)) != len(flags):
        return None
    if not {"--specs", "--out"}.issuperset(flags):
        return None
    return {flag: Path(value) for flag, value in zip(flags, values, strict=True)}


def _outputs_hold(manifest: Manifest, config: Config) -> bool:
    found = set(list_outputs(config.out)) | {PACKAGE}
    if config.out.is_symlink() or found != {NAME, PACKAGE, *manifest.outputs}:
        return False
    expected = {config.out / name: recorded for name, recorded in manifest.outputs.items()}
    if manifest.schema is not None:
        expected[config.specs / "schema.json"] = manifest.schema
    return all(not path.is_symlink() and digest(path.read_bytes()) == want for path, want in expected.items())


def _inputs_hold(manifest: Manifest, config: Config) -> bool:
    # Those listed come first: an input of another folder than those searched is found by its label alone.
    single = (label for label in manifest.inputs if "/" in label)
    paths = {label: locate_input(label, config) for label in single} | list_inputs(config)
    return hash_inputs(paths) == manifest.inputs
