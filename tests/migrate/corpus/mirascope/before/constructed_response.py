from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini", stream=True)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


stream = recommend("fantasy")
for _ in stream:
    pass
response = stream.construct_call_response()
print(response.content)
