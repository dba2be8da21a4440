from mirascope import llm


@llm.call(provider="openai", model="gpt-4o-mini", stream=True)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


def read(stream: llm.Stream) -> str:
    return "".join(chunk.content for chunk, _ in stream)


def show(provider: llm.Provider, response: llm.CallResponse) -> None:
    print(provider, response.content)


print(read(recommend("fantasy")))
