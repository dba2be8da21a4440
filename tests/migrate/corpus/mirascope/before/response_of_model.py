from typing import cast

from mirascope.core import openai
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@openai.call("gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


book = extract("Dune by Frank Herbert")
print(book)

response = cast(openai.OpenAICallResponse, book._response)  # the raw answer
print(response.usage)
