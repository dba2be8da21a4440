from typing import cast

from callwright import BaseCallResponse, llm, with_response
from pydantic import BaseModel


class Book(BaseModel):
    title: str


@llm.call("openai/gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


book_answer = with_response(extract)("Dune by Frank Herbert")
book = book_answer.value
response = cast(BaseCallResponse, book_answer.response)
print(response.common_usage)
print(response.model_dump())
