from callwright import ResponseModelConfigDict, llm
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str

    model_config = ResponseModelConfigDict(strict=True)


@llm.call("openai/gpt-4o-mini", response_model=Book, json_mode=True)
def extract(text: str) -> str:
    return f"Extract: {text}"


print(extract("Dune by Frank Herbert"))
