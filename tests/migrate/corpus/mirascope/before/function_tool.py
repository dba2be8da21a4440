from mirascope import llm


def get_author(title: str) -> str:
    """Return the author of a book.

    Args:
        title: The title of the book.
    """
    return f"The author of {title}"


@llm.call(provider="openai", model="gpt-4o-mini", tools=[get_author])
def identify(book: str) -> str:
    return f"Who wrote {book}?"


response = identify("Dune")
if tool := response.tool:
    print(tool.call())
else:
    print(response.content)
