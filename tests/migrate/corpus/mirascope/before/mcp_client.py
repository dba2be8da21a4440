import asyncio

from mirascope import llm
from mirascope.mcp import sse_client


async def main() -> None:
    async with sse_client("http://localhost:8000/sse") as client:
        tools = await client.list_tools()

        @llm.call(provider="openai", model="gpt-4o-mini", tools=tools)
        async def ask(query: str) -> str:
            return query

        print(await ask("Hello"))


if __name__ == "nowhere":
    asyncio.run(main())
