import asyncio

from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini")
async def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


async def main() -> None:
    response = await recommend("fantasy")
    print(response.content)


asyncio.run(main())
