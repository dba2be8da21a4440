import asyncio

from litellm import acompletion


async def recommend(genre: str) -> str:
    response = await acompletion(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Recommend a {genre} book"}]
    )
    return response.choices[0].message.content


print(asyncio.run(recommend("fantasy")))
