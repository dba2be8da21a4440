from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


client = OpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, client=client, call_params={"temperature": 0})
def extract(text: str) -> list[BaseMessageParam]:
    """Extract a user."""
    return [
        Messages.System("Extract the user."),
        Messages.User(f"Text: {text}"),
    ]


print(extract("Ann is 25."))
