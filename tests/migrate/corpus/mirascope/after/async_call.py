import asyncio

from callwright import llm


@llm.call("openai/gpt-4o-mini")
async def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


async def main() -> None:
    response = await recommend("fantasy")
    print(response.content)


asyncio.run(main())
