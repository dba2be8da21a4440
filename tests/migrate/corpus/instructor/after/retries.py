from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel, field_validator


class User(BaseModel):
    name: str

    @field_validator("name")
    @classmethod
    def lower(cls, name: str) -> str:
        if name != name.lower():
            raise ValueError("lower case only")
        return name


client = OpenAI()


@reask(2)
@openai_call("gpt-4o-mini", response_model=User, client=client)
def extract(text: str) -> list[BaseMessageParam]:
    return [Messages.User(text)]


print(extract("Ann"))
