from callwright import llm


@llm.call("openai/gpt-4o-mini", stream=True)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


stream = recommend("fantasy")
for chunk, _ in stream:
    print(chunk.content, end="", flush=True)
print(stream.common_usage, stream.common_finish_reasons)
