from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini", stream=True)
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


response = ask_response()
for chunk, _ in response:
    print(chunk.content, end="")
