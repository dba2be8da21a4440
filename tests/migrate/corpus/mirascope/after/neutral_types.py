from callwright import BaseCallResponse, BaseStream, llm


@llm.call("openai/gpt-4o-mini", stream=True)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


def read(stream: BaseStream) -> str:
    return "".join(chunk.content for chunk, _ in stream)


def show(provider: str, response: BaseCallResponse) -> None:
    print(provider, response.content)


print(read(recommend("fantasy")))
