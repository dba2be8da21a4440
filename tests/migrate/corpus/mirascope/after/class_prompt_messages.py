from callwright import BasePrompt, openai, prompt_template


@prompt_template(
    """
    SYSTEM: You are a librarian.
    USER: Recommend a {genre} book. I liked {liked:list}
    """
)
class BookPrompt(BasePrompt):
    """A prompt with a list."""

    genre: str
    liked: list[str]


prompt = BookPrompt(genre="fantasy", liked=["Dune", "Emma"])
print(len(prompt.to_messages()))
print(BookPrompt(genre="sad", liked=["Dune"]).run(openai.call("gpt-4o-mini")).content)
