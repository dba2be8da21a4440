"""Extract the invoices of a folder: `python examples/extract.py FOLDER [PROVIDER/MODEL]`.

20 at once, with retries, a second chance for answers that do not fit, a budget and progress. A run that was stopped
goes on where it was.
"""

import sys
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, Field

from callwright import RowError, budget, llm, map_calls, reask, retry


class Invoice(BaseModel):
    """An invoice."""

    vendor: str
    total: Decimal = Field(gt=0)


@reask(2)
@retry(attempts=4)
@llm.call("openai/gpt-5-mini", response_model=Invoice, call_params={"temperature": 0})
def extract(path: Path) -> str:
    return f"Extract the invoice:\n\n{path.read_text(encoding='utf-8')}"


def main() -> None:
    folder, model = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "openai/gpt-5-mini"
    paths = sorted(folder.glob("*.txt"))
    with llm.model(model), budget(calls=5 * len(paths), tokens=2_000_000) as spending:
        results = map_calls(
            extract, paths, limit=20, errors="keep", progress=sys.stderr.isatty(), resume=folder / "invoices.jsonl"
        )
        for path, invoice in zip(paths, results, strict=True):
            if isinstance(invoice, RowError):
                print(f"{path.name}: {invoice.error!r}")
            else:
                print(f"{path.name}: {invoice.vendor}, {invoice.total}")
    print(f"{spending.spent.calls} calls, {spending.spent.tokens} tokens")


if __name__ == "__main__":
    main()
