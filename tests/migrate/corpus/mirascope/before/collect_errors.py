from mirascope import llm
from mirascope.retries.tenacity import collect_errors
from pydantic import BaseModel, ValidationError
from tenacity import retry, stop_after_attempt


class Book(BaseModel):
    title: str
    author: str


@retry(stop=stop_after_attempt(3), after=collect_errors(ValidationError))
@llm.call(provider="openai", model="gpt-4o-mini", response_model=Book)
def extract(text: str, *, errors: list[ValidationError] | None = None) -> str:
    previous = f"Previous errors: {errors}\n" if errors else ""
    return f"{previous}Extract: {text}"


print(extract("Dune by Frank Herbert"))
