from litellm import completion
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    author: str


response = completion(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Recommend a book"}],
    response_format=Book,
)
book = Book.model_validate_json(response.choices[0].message.content)
print(book.title)
