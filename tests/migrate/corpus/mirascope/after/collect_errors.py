from callwright import llm, reask
from pydantic import BaseModel, ValidationError


class Book(BaseModel):
    title: str
    author: str


@reask(2)
@llm.call("openai/gpt-4o-mini", response_model=Book)
def extract(text: str, *, errors: list[ValidationError] | None = None) -> str:
    previous = f"Previous errors: {errors}\n" if errors else ""
    return f"{previous}Extract: {text}"


print(extract("Dune by Frank Herbert"))
