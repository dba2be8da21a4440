import asyncio

from callwright import openai, prompt_template
from callwright.openai import AsyncOpenAIDynamicConfig


@openai.call("gpt-4o-mini")
@prompt_template("Recommend a {capital} book")
async def recommend(genre: str) -> AsyncOpenAIDynamicConfig:
    return {"computed_fields": {"capital": genre.upper()}}


print(asyncio.run(recommend("fantasy")).content)
