from typing import cast

from callwright import openai, with_response
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@openai.call("gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


book_answer = with_response(extract)("Dune by Frank Herbert")
book = book_answer.value
print(book)

response = cast(openai.OpenAICallResponse, book_answer.response)  # the raw answer
print(response.usage)
