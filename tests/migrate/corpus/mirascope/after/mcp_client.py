import asyncio

from callwright import llm, mcp_tools
from mcp import ClientSession
from mcp.client.sse import sse_client


async def main() -> None:
    async with sse_client("http://localhost:8000/sse") as (read, write), ClientSession(read, write) as client:
        await client.initialize()
        tools = await mcp_tools(client)

        @llm.call("openai/gpt-4o-mini", tools=tools)
        async def ask(query: str) -> str:
            return query

        print(await ask("Hello"))


if __name__ == "nowhere":
    asyncio.run(main())
