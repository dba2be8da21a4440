import asyncio

from mirascope.core import openai, prompt_template
from mirascope.core.openai import OpenAIDynamicConfig


@openai.call("gpt-4o-mini")
@prompt_template("Recommend a {capital} book")
async def recommend(genre: str) -> OpenAIDynamicConfig:
    return {"computed_fields": {"capital": genre.upper()}}


print(asyncio.run(recommend("fantasy")).content)
