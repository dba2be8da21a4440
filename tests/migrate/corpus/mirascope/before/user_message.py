from mirascope import BaseMessageParam, Messages, llm

history: list[BaseMessageParam] = []


@llm.call(provider="openai", model="gpt-4o-mini")
def chat(query: str) -> Messages.Type:
    return [*history, Messages.User(query)]


response = chat("Hello")
history += [
    response.user_message_param,  # what was asked
    response.message_param,
]
print(chat("Again").content)
