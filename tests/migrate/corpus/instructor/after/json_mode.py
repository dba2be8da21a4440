from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = OpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, json_mode=True, client=client)
def ask() -> list[BaseMessageParam]:
    return [Messages.User("Ann")]


print(ask())
