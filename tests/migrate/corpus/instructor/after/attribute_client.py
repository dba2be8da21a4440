from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


class Extractor:
    def __init__(self, model: str) -> None:
        self.model = model
        self.client = OpenAI()

    def extract(self, text: str) -> User:

        @reask(3)
        @openai_call(self.model, response_model=User, client=self.client)
        def ask_user() -> list[BaseMessageParam]:
            return [Messages.User(text)]

        user = ask_user()
        print("asked", text)
        return user


print(Extractor("gpt-4o-mini").extract("Ann"))
