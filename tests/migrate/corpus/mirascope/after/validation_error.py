from callwright import ResponseModelError, ToolArgumentsError, openai
from pydantic import BaseModel, ValidationError


class Book(BaseModel):
    title: str
    author: str


@openai.call("gpt-4o-mini", response_model=Book)
def extract(text: str) -> str:
    return f"Extract: {text}"


try:
    print(extract("Dune").title)
except (ValidationError, ResponseModelError, ToolArgumentsError) as e:  # not as promised
    print("invalid", e)
