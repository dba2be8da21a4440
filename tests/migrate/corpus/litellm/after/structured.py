from callwright import BaseMessageParam, Messages, llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@llm.call("openai/gpt-4o-mini", response_model=Book, json_mode=True)
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


response = ask_response()
book = response
print(book.title)
