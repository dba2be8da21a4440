from mirascope import llm


@llm.call("openai", "gpt-4o-mini")  # both by position
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("sad").content)
