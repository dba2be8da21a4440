from callwright import BaseMessageParam, Messages, llm

messages = [Messages.User("Hello")]


@llm.call("openai/gpt-4o-mini")
def ask_first() -> list[BaseMessageParam]:
    return messages


first = ask_first()
messages.append(Messages.Assistant(first.content))
messages.append(Messages.User("Recommend a book"))


@llm.call("openai/gpt-4o-mini")
def ask_second() -> list[BaseMessageParam]:
    return messages


second = ask_second()
print(second.content)
