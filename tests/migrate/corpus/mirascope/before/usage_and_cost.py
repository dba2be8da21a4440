from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


response = recommend("fantasy")
print(response.usage, response.finish_reasons, response.cost)
print(recommend("sad").cost)
