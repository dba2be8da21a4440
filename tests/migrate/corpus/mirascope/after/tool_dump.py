from callwright import BaseTool, openai


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
    print(tool.tool_call.name, tool.tool_call.arguments)
    print(tool.args, response.model_dump())
