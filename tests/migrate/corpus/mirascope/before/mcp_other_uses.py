from mirascope.mcp import sse_client


async def main() -> None:
    async with sse_client("http://localhost:8000/sse") as client:
        prompts = await client.list_prompts()
        print(prompts)
