import asyncio

from callwright import BasePrompt, llm, prompt_template


@prompt_template("Recommend a {genre} book")
class BookPrompt(BasePrompt):
    genre: str


async def main() -> None:
    response = await BookPrompt(genre="fantasy").run_async(llm.call("openai/gpt-4o-mini"))
    print(response.content)


asyncio.run(main())
