from mirascope import llm


def first_word(response: llm.CallResponse) -> str:
    return response.content.split(" ")[0]


@llm.call(provider="openai", model="gpt-4o-mini", output_parser=first_word)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy"))
