from callwright import BaseMessageParam, Messages, ResponseModelError, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = OpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, client=client)
def extract(text: str) -> list[BaseMessageParam]:
    return [Messages.User(text)]


try:
    print(extract("Ann"))
except ResponseModelError as error:
    print(error)
