from callwright import BaseMessageParam, Messages, llm

history: list[BaseMessageParam] = []


@llm.call("openai/gpt-4o-mini")
def chat(query: str) -> list[BaseMessageParam]:
    return [*history, Messages.User(query)]


response = chat("Hello")
history += [
    *response.common_messages([response.user_message_param]),  # what was asked
    response.common_message_param,
]
print(chat("Again").content)
