import asyncio

from callwright import openai


@openai.call("gpt-4o-mini", stream=True)
async def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


async def show(stream: openai.AsyncOpenAIStream) -> None:
    async for chunk, _ in stream:
        print(chunk.content, end="")


async def main() -> None:
    await show(await recommend("fantasy"))


asyncio.run(main())
