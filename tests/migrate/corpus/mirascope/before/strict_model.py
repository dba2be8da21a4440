from mirascope import llm
from mirascope.core import ResponseModelConfigDict
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str

    model_config = ResponseModelConfigDict(strict=True)


@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book, json_mode=True)
def extract(text: str) -> str:
    return f"Extract: {text}"


print(extract("Dune by Frank Herbert"))
