"""Validate the provider arguments of a command."""

from collections.abc import Sequence

from callwright_gen.config import Config, ConfigError
from callwright_gen.files import visible
from callwright_gen.report.terminal import print_note, printable
from callwright_gen.suggest import did_you_mean


def require_providers(names: Sequence[str], config: Config) -> list[str]:
    """Return the names, after checking that each has a spec. Files with the suffix `.yml` are named in a note.

    Raises:
        ConfigError: the folder does not contain specs, so a run would remove every module, or a name has no spec.
    """
    available = [path.stem for path in config.spec_files()]
    misnamed = sorted(visible(path.name for path in config.specs.glob("*.yml")))
    for name in misnamed:
        stem = name.removesuffix(".yml")
        print_note(f"{printable(str(config.specs / name))} is ignored: to make it a spec, rename it to {stem}.yaml.")
    if not available:
        raise ConfigError(f"{config.specs}: no specs (*.yaml) in this folder")
    for name in names:
        if name not in available:
            hint = did_you_mean(name, available) or f"Available specs: {', '.join(available)}."
            raise ConfigError(f"{config.specs}: no spec is named {name!r}. {hint}")
    return list(names)
