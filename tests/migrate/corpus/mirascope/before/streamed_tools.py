from mirascope.core import openai


def get_author(title: str) -> str:
    """Return the author of a book."""
    return f"The author of {title}"


@openai.call("gpt-4o-mini", tools=[get_author], stream=True)
def identify(book: str) -> str:
    return f"Who wrote {book}?"


stream = identify("Dune")
for chunk, tool in stream:
    if tool:
        print(tool.call())
    else:
        print(chunk.content, end="")
print(stream.tool_message_params([]))
