from callwright import openai


def get_author(title: str) -> str:
    """Return the author of a book."""
    return f"The author of {title}"


@openai.call("gpt-4o-mini", tools=[get_author], stream={"partial_tools": True})
def identify(book: str) -> str:
    return f"Who wrote {book}?"


for chunk, tool in identify("Dune"):
    if tool:
        if tool.is_partial:  # partial
            print(tool.delta)
        else:
            print(tool.call())
