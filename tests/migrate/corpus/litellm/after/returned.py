from callwright import BaseMessageParam, Messages, llm


@llm.call("openai/gpt-4o-mini")
def ask(question: str) -> list[BaseMessageParam]:
    return [Messages.User(question)]


if __name__ == "nowhere":
    ask("Why?")
