from callwright import llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


with llm.model("anthropic/claude-3-5-sonnet-latest"):
    print(recommend("fantasy").content)
print(recommend("sad").content)
