from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> list[BaseMessageParam]:
    return [
        Messages.System("You are a librarian."),
        Messages.User(f"Recommend a {genre} book"),
    ]


@llm.call("openai/gpt-4o-mini")
def shorten(text: str) -> str:
    return f"Shorten: {text}"


print(recommend("fantasy").content, shorten("A long text").content)
