"""Print rows of text in aligned columns."""

from collections.abc import Sequence

from callwright_gen.report.terminal import print_result, printable


def report_table(rows: Sequence[Sequence[str]]) -> None:
    """Print the rows with aligned columns; cells are not cut or wrapped."""
    cells = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        print_result("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
