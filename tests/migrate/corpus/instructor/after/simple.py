from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


client = OpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, client=client)
def ask_user() -> list[BaseMessageParam]:
    # the text
    return [Messages.User("Ann is 25 years old.")]


# Ask for one user.
user = ask_user()
print(user.name, user.age)
