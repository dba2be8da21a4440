from callwright import BaseCallResponse, BaseMessageParam, Messages, anthropic, openai
from pydantic import BaseModel


class Librarian(BaseModel):
    provider: str
    history: list[BaseMessageParam] = []

    def _prompt(self, query: str) -> list[BaseMessageParam]:
        return [Messages.System("You are a librarian"), *self.history, Messages.User(query)]

    def ask(self, query: str) -> BaseCallResponse:
        if self.provider == "openai":
            return openai.call("gpt-4o-mini")(self._prompt)(query)
        return anthropic.call("claude-3-5-sonnet-latest")(self._prompt)(query)


print(Librarian(provider="openai").ask("Hello").content, Librarian(provider="anthropic").ask("Hello").content)
