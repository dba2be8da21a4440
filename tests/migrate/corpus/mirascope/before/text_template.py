from mirascope.core import openai, prompt_template


@openai.call("gpt-4o-mini")
@prompt_template(
    """
    SYSTEM: You are a librarian.
    USER: Recommend a {genre} book. I have read {read:list}.
    """
)
def recommend(genre: str, read: list[str]): ...


print(recommend("fantasy", ["Dune", "Emma"]).content)
