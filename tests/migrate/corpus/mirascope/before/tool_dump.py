from mirascope.core import BaseTool, openai


class GetAuthor(BaseTool):
    """Return the author of a book."""

    title: str

    def call(self) -> str:
        return self.title


@openai.call("gpt-4o-mini", tools=[GetAuthor])
def identify(book: str) -> str:
    return f"Who wrote {book}?"


response = identify("Dune")
if tool := response.tool:
    raw = tool.tool_call
    print(tool.tool_call.function.name, tool.tool_call.function.arguments)
    print(tool.model_dump(), response.model_dump())
