"""The providers that a command is asked for."""

from collections.abc import Sequence

from callwright_gen.config import Config, ConfigError
from callwright_gen.suggest import did_you_mean


def require_providers(names: Sequence[str], config: Config) -> list[str]:
    """Check that there are specs, and that each name has one.

    Raises:
        ConfigError: there is none, and a run would remove every module, or a name has none.
    """
    known = sorted(path.stem for path in config.specs.glob("*.yaml"))
    if not known:
        raise ConfigError(f"{config.specs}: there is no spec, no file named *.yaml, in this folder")
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"There are: {', '.join(known)}."
            raise ConfigError(f"{config.specs}: no spec is named {name!r}. {hint}")
    return list(names)
