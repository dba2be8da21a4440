from callwright import ResponseModelError, openai
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


@openai.call("gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


try:
    print(extract("Dune").title)
except ResponseModelError as e:
    print(e.response)
