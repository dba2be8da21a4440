"""`sdk.packages` and `clients.env`: the packages are installed, and they read the environment variables."""

from __future__ import annotations

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.sdk import packages_of
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface.installed import InstalledSource


def check_packages(context: Context, sdk: InstalledSource) -> None:
    """Report packages that do not exist, and environment variables that none of them mentions."""
    lacking = [name for name in packages_of(context.loaded.spec.sdk) if sdk.symbol(name) is None]
    for number, name in enumerate(context.loaded.spec.sdk.packages):
        if name in lacking:
            what = f"there is no package {name!r} where the SDK is installed"
            context.report(("sdk", "packages", number), what, "Correct its name, remove it, or install it")
    if not lacking:
        _check_env(context, sdk)


def _check_env(context: Context, sdk: InstalledSource) -> None:
    """Report a variable that nothing reads. The spec itself reads those in the arguments of its clients."""
    loaded = context.loaded
    env = loaded.spec.clients.env
    mentions = sdk.mentions(packages_of(loaded.spec.sdk))
    lacking = mentions.lacking({*env} - {*loaded.passed_variables})
    for number, name in enumerate(env):
        if name in lacking:
            loc: Loc = ("clients", "env", number)
            hint = did_you_mean(name, mentions.words) or "Remove it, or add the package that reads it to sdk.packages"
            context.report(loc, f"no package of the SDK mentions the variable {name!r}", hint)
