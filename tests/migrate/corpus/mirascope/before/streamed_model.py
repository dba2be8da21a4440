from mirascope import llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book, stream=True)
def extract(text: str) -> str:
    return f"Extract: {text}"


for partial in extract("Dune by Frank Herbert"):
    print(partial)
