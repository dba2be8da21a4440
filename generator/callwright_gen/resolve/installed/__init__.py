"""Report what only an installed SDK shows to be wrong: `callwright surface` has it, and recordings do not.

Whatever cannot be read from the SDK's source, such as a base class of another package, is not reported.
"""

from __future__ import annotations

from callwright_gen.resolve.context import Context
from callwright_gen.resolve.installed.batches import check_batch
from callwright_gen.resolve.installed.built import check_built
from callwright_gen.resolve.installed.calls import check_calls
from callwright_gen.resolve.installed.clients import check_clients
from callwright_gen.resolve.installed.errors import check_errors
from callwright_gen.resolve.installed.packages import check_packages
from callwright_gen.resolve.installed.params import check_also
from callwright_gen.resolve.installed.prices import check_prices
from callwright_gen.surface.installed import InstalledSource

__all__ = ["check_installed"]


def check_installed(context: Context, sdk: InstalledSource) -> None:
    """Report every such mistake of a spec whose names are known to exist."""
    check_packages(context, sdk)
    check_prices(context)
    check_errors(context, sdk)
    check_clients(context, sdk)
    check_calls(context, sdk)
    check_also(context, sdk)
    check_built(context, sdk)
    check_batch(context, sdk)
