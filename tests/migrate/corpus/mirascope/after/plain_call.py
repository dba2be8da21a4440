from callwright import llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


response = recommend("fantasy")  # one request
print(response.content)
