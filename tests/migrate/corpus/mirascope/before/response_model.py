from mirascope import llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


book = extract("Dune by Frank Herbert")
print(book.title, book.author)
