"""Extract the invoices of a folder: `extract_instructor.py FOLDER [PROVIDER/MODEL]`."""

import asyncio
import json
import sys
from decimal import Decimal
from pathlib import Path

import instructor
from pydantic import BaseModel, Field
from rich.progress import Progress


class Invoice(BaseModel):
    """An invoice."""

    vendor: str
    total: Decimal = Field(gt=0)


async def main() -> None:
    folder, model = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "openai/gpt-5-mini"
    paths, records = sorted(folder.glob("*.txt")), folder / "invoices.jsonl"
    lines = records.read_text(encoding="utf-8").splitlines() if records.exists() else []
    done = {line["path"]: Invoice.model_validate(line["invoice"]) for line in map(json.loads, lines)}
    client = instructor.from_provider(model, async_client=True)
    limit, calls, tokens = asyncio.Semaphore(20), 0, 0
    with Progress(disable=not sys.stderr.isatty()) as progress, records.open("a", encoding="utf-8") as file:
        task = progress.add_task("", total=len(paths))

        def count(response: object) -> None:
            nonlocal calls, tokens
            calls, tokens = calls + 1, tokens + response.usage.total_tokens

        client.on("completion:response", count)

        async def extract(path: Path) -> Invoice | Exception:
            try:
                if path.name in done:
                    return done[path.name]
                async with limit:
                    if calls >= 5 * len(paths) or tokens >= 2_000_000:
                        raise RuntimeError(f"the budget is spent: {calls} calls, {tokens} tokens")
                    text = path.read_text(encoding="utf-8")
                    messages = [{"role": "user", "content": f"Extract the invoice:\n\n{text}"}]
                    invoice = await client.create(
                        messages=messages, response_model=Invoice, max_retries=3, temperature=0
                    )
                file.write(json.dumps({"path": path.name, "invoice": invoice.model_dump(mode="json")}) + "\n")
                file.flush()
                return invoice
            except Exception as error:
                return error
            finally:
                progress.advance(task)

        for path, invoice in zip(paths, await asyncio.gather(*map(extract, paths)), strict=True):
            if isinstance(invoice, Exception):
                print(f"{path.name}: {invoice!r}")
            else:
                print(f"{path.name}: {invoice.vendor}, {invoice.total}")
    print(f"{calls} calls, {tokens} tokens")


if __name__ == "__main__":
    asyncio.run(main())
