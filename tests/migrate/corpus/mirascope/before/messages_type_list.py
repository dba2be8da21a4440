from mirascope import Messages, llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> Messages.Type:
    return [
        Messages.System("You are a librarian."),
        Messages.User(f"Recommend a {genre} book"),
    ]


@llm.call(provider="openai", model="gpt-4o-mini")
def shorten(text: str) -> Messages.Type:
    return f"Shorten: {text}"


print(recommend("fantasy").content, shorten("A long text").content)
