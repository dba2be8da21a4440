from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> BaseMessageParam:
    return Messages.User(f"Recommend a {genre} book")


print(recommend("fantasy").content)
