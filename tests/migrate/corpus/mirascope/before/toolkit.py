from mirascope import BaseToolKit, llm, toolkit_tool


class BookTools(BaseToolKit):
    """Tools for a reader."""

    __namespace__ = "book_tools"

    reading_level: str

    @toolkit_tool
    def suggest(self, title: str) -> str:
        """Suggest a book for a {self.reading_level}."""
        return f"{title} for a {self.reading_level}"


toolkit = BookTools(reading_level="beginner")


@llm.call(provider="openai", model="gpt-4o-mini", tools=[*toolkit.create_tools()])
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


if tool := recommend("fantasy").tool:
    print(tool.call())
