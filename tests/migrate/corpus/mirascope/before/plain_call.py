from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


response = recommend("fantasy")  # one request
print(response.content)
