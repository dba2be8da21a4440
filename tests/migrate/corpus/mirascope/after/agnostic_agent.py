from callwright import BaseMessageParam, Messages, llm
from pydantic import BaseModel


class Librarian(BaseModel):
    history: list[BaseMessageParam] = []

    def _shelf_of(self, title: str) -> str:
        """Return where a book is."""
        return f"{title} is on shelf 7"

    @llm.call("openai/gpt-4o-mini")
    def _call(self, query: str) -> llm.DynamicConfig:
        messages = [Messages.System("You are a librarian"), *self.history]
        if query:
            messages.append(Messages.User(query))
        return {"messages": messages, "tools": [self._shelf_of]}

    def step(self, query: str, provider: str, model: str) -> str:
        response = llm.override(self._call, f"{provider}/{model}")(query)
        if query:
            self.history.append(Messages.User(query))
        self.history.append(response.common_message_param)
        if tools := response.tools:
            outputs = [(tool, tool.call()) for tool in tools]
            self.history += response.common_messages(response.tool_message_params(outputs))
            return self.step("", provider, model)
        return response.content


librarian = Librarian()
print(librarian.step("Where is Dune?", "openai", "gpt-4o-mini"))
print(librarian.step("Where is Emma?", "anthropic", "claude-3-5-sonnet-latest"))
