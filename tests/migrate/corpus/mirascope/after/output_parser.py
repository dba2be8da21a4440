from callwright import BaseCallResponse, llm


def first_word(response: BaseCallResponse) -> str:
    return response.content.split(" ")[0]


@llm.call("openai/gpt-4o-mini", output_parser=first_word)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy"))
