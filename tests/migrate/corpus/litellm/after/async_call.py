import asyncio

from callwright import BaseMessageParam, Messages, llm


async def recommend(genre: str) -> str:

    @llm.call("openai/gpt-4o-mini")
    async def ask_response() -> list[BaseMessageParam]:
        return [Messages.User(f"Recommend a {genre} book")]

    response = await ask_response()
    return response.content


print(asyncio.run(recommend("fantasy")))
