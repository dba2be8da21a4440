"""`callwright lsp`: the language server for specs, over standard input and output."""

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.version import version_line
from callwright_gen.config import ConfigError


def lsp() -> None:
    """Serve an editor: problems, completion, documentation, definitions, fixes and formatting of specs.

    Exit codes: 0 when the editor ends it; 2 if pygls is not installed.
    """
    with exit_on_bad_input():
        try:
            from callwright_gen.lsp.server import serve  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ConfigError("pygls is not installed. Run `pip install 'callwright[lsp]'`") from error
        serve(version_line().rpartition(" ")[2])
