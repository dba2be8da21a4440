from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini", json_mode=True)
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Describe a book as JSON")]


response = ask_response()
print(response.content)
