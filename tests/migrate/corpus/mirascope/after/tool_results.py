from callwright import BaseMessageParam, Messages, openai
from callwright.openai import OpenAIMessageParam


def get_author(title: str) -> str:
    """Return the author of a book."""
    return f"The author of {title}"


@openai.call("gpt-4o-mini", tools=[get_author])
def identify(history: list[BaseMessageParam | OpenAIMessageParam]) -> list[BaseMessageParam | OpenAIMessageParam]:
    return history


history: list[BaseMessageParam | OpenAIMessageParam] = [Messages.User("Who wrote Dune?")]
response = identify(history)
history.append(response.message_param)
if tools := response.tools:
    outputs = [(tool, tool.call()) for tool in tools]
    history += response.tool_message_params(outputs)
    response = identify(history)
print(response.content)
