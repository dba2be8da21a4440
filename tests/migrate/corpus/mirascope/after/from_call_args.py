from typing import Annotated

from callwright import FromCallArgs, llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    text: Annotated[str, FromCallArgs()]


@llm.call("openai/gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


print(extract("Dune by Frank Herbert").text)
