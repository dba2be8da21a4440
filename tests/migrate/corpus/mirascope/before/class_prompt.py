from mirascope import llm
from mirascope.core import BasePrompt, prompt_template


@prompt_template("Recommend a {genre} book")
class BookPrompt(BasePrompt):
    genre: str


prompt = BookPrompt(genre="fantasy")
print(prompt.run(llm.call(provider="openai", model="gpt-4o-mini")).content)
