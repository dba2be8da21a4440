import asyncio

from mirascope import llm
from mirascope.core import BasePrompt, prompt_template


@prompt_template("Recommend a {genre} book")
class BookPrompt(BasePrompt):
    genre: str


async def main() -> None:
    response = await BookPrompt(genre="fantasy").run_async(llm.call(provider="openai", model="gpt-4o-mini"))
    print(response.content)


asyncio.run(main())
