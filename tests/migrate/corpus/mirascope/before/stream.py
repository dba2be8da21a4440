from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini", stream=True)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


stream = recommend("fantasy")
for chunk, _ in stream:
    print(chunk.content, end="", flush=True)
print(stream.usage, stream.finish_reasons)
