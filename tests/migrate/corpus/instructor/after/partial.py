from callwright import BaseMessageParam, Messages
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


client = OpenAI()


@openai_call("gpt-4o-mini", response_model=User, stream=True, client=client)
def ask_stream() -> list[BaseMessageParam]:
    return [Messages.User("Ann is 25.")]


stream = ask_stream()
for user in stream:
    print(user)
