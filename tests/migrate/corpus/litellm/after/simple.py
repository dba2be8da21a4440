from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini")
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


# Ask once.
response = ask_response()
print(response.content)
