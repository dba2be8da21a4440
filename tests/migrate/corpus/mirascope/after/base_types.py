from callwright import llm


@llm.call("openai/gpt-4o-mini", response_model=list[str])
def name_books(genre: str) -> str:
    return f"Name {genre} books"


@llm.call("anthropic/claude-3-5-sonnet-latest", response_model=int)
def count(text: str) -> str:
    return f"Count the words: {text}"


print(name_books("fantasy"), count("to be"))
