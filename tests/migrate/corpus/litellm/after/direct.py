from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini")
def ask() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


print(
    ask().content
)
