import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


class Extractor:
    def __init__(self, model: str) -> None:
        self.model = model
        self.client = instructor.from_openai(OpenAI())

    def extract(self, text: str) -> User:
        user = self.client.chat.completions.create(
            model=self.model, response_model=User, messages=[{"role": "user", "content": text}]
        )
        print("asked", text)
        return user


print(Extractor("gpt-4o-mini").extract("Ann"))
