from callwright import BaseMessageParam, Messages, llm


class Librarian:
    """An agent with a history."""

    def __init__(self) -> None:
        self.history: list[BaseMessageParam] = []

    def _find(self, title: str) -> str:
        """Find a book."""
        return f"{title} is on shelf 7"

    @llm.call("openai/gpt-4o-mini")
    def _call(self, query: str) -> BaseMessageParam | list[BaseMessageParam]:
        return [*self.history, Messages.User(query)]

    def ask(self, query: str) -> str:
        response = self._call(query)
        self.history += [Messages.User(query), response.common_message_param]
        return response.content


librarian = Librarian()
print(librarian.ask("Hello"), librarian.ask("Where is Dune?"))
