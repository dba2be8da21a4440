from callwright import BasePrompt, llm, prompt_template


@prompt_template("Recommend a {genre} book")
class BookPrompt(BasePrompt):
    genre: str


prompt = BookPrompt(genre="fantasy")
print(prompt.run(llm.call("openai/gpt-4o-mini")).content)
