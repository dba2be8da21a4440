from mirascope.core import BasePrompt, openai, prompt_template


@prompt_template(
    """
    SYSTEM: You are a librarian.
    USER: Recommend a {genre} book. I liked {titles}.
    """
)
class BookPrompt(BasePrompt):
    """A prompt with a property."""

    genre: str
    liked: list[str]

    @property
    def titles(self) -> str:
        return " and ".join(self.liked)


prompt = BookPrompt(genre="fantasy", liked=["Dune", "Emma"])
print(len(prompt.message_params()))
print(BookPrompt(genre="sad", liked=[]).run(openai.call("gpt-4o-mini")).content)
