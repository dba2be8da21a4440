from typing import Annotated

from mirascope import llm
from mirascope.core import FromCallArgs
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    text: Annotated[str, FromCallArgs()]


@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


print(extract("Dune by Frank Herbert").text)
