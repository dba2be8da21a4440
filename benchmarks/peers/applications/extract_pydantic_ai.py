"""Extract the invoices of a folder: `extract_pydantic_ai.py FOLDER [PROVIDER:MODEL]`."""

import asyncio
import json
import sys
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, Field
from pydantic_ai import Agent, ModelHTTPError, RunUsage, UsageLimits
from rich.progress import Progress


class Invoice(BaseModel):
    """An invoice."""

    vendor: str
    total: Decimal = Field(gt=0)


agent = Agent(output_type=Invoice, retries=2, model_settings={"temperature": 0}, defer_model_check=True)


async def main() -> None:
    folder, model = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "openai:gpt-5-mini"
    paths, records = sorted(folder.glob("*.txt")), folder / "invoices.jsonl"
    lines = records.read_text(encoding="utf-8").splitlines() if records.exists() else []
    done = {line["path"]: Invoice.model_validate(line["invoice"]) for line in map(json.loads, lines)}
    limit, spent = asyncio.Semaphore(20), RunUsage()
    limits = UsageLimits(request_limit=5 * len(paths), total_tokens_limit=2_000_000)
    with Progress(disable=not sys.stderr.isatty()) as progress, records.open("a", encoding="utf-8") as file:
        task = progress.add_task("", total=len(paths))

        async def extract(path: Path) -> Invoice | Exception:
            try:
                if path.name in done:
                    return done[path.name]
                async with limit:
                    text = path.read_text(encoding="utf-8")
                    for attempt in range(4):
                        try:
                            run = await agent.run(
                                f"Extract the invoice:\n\n{text}", model=model, usage=spent, usage_limits=limits
                            )
                            break
                        except ModelHTTPError as error:
                            if attempt == 3 or error.status_code not in (408, 429, 500, 503, 529):
                                raise
                            await asyncio.sleep(2**attempt)
                file.write(json.dumps({"path": path.name, "invoice": run.output.model_dump(mode="json")}) + "\n")
                file.flush()
                return run.output
            except Exception as error:
                return error
            finally:
                progress.advance(task)

        for path, invoice in zip(paths, await asyncio.gather(*map(extract, paths)), strict=True):
            if isinstance(invoice, Exception):
                print(f"{path.name}: {invoice!r}")
            else:
                print(f"{path.name}: {invoice.vendor}, {invoice.total}")
    print(f"{spent.requests} calls, {spent.total_tokens} tokens")


if __name__ == "__main__":
    asyncio.run(main())
