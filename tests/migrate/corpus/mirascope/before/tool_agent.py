from mirascope.core import BaseDynamicConfig, BaseMessageParam, Messages, openai
from pydantic import BaseModel


class Librarian(BaseModel):
    history: list[BaseMessageParam | openai.OpenAIMessageParam] = []

    def _shelf_of(self, title: str) -> str:
        """Return where a book is."""
        return f"{title} is on shelf 7"

    @openai.call("gpt-4o-mini")
    def _call(self) -> BaseDynamicConfig:
        messages = [Messages.System("You are a librarian"), *self.history]
        return {"messages": messages, "tools": [self._shelf_of]}

    def step(self, query: str) -> str:
        if query:
            self.history.append(Messages.User(query))
        response = self._call()
        self.history.append(response.message_param)
        if tools := response.tools:
            outputs = [(tool, tool.call()) for tool in tools]
            self.history += response.tool_message_params(outputs)
            return self.step("")
        return response.content


print(Librarian().step("Where is Dune?"))
