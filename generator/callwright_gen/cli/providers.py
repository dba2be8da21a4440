"""The providers that a command is asked for."""

from collections.abc import Sequence

from callwright_gen.config import Config, ConfigError
from callwright_gen.suggest import did_you_mean


def require_providers(names: Sequence[str], config: Config) -> list[str]:
    """Check that each name has a spec.

    Raises:
        ConfigError: one has none.
    """
    known = sorted(path.stem for path in config.specs.glob("*.yaml"))
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"There are: {', '.join(known) or 'none'}."
            raise ConfigError(f"{config.specs}: no spec is named {name!r}. {hint}")
    return list(names)
