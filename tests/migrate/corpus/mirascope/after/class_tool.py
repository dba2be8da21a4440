from callwright import BaseTool, llm
from pydantic import Field


class GetAuthor(BaseTool):
    """Return the author of a book."""

    title: str = Field(..., description="The title of the book.")

    def call(self) -> str:
        return f"The author of {self.title}"


@llm.call("anthropic/claude-3-5-sonnet-latest", tools=[GetAuthor])
def identify(book: str) -> str:
    return f"Who wrote {book}?"


response = identify("Dune")
for tool in response.tools or []:
    print(tool.args, tool.call())
