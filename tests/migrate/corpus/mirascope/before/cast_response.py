from typing import cast

from mirascope import llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str


@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


book = extract("Dune by Frank Herbert")
response = cast(llm.CallResponse, book._response)
print(response.usage)
print(response.model_dump())
