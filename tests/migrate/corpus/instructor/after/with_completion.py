from callwright import BaseMessageParam, Messages, reask, with_response
from callwright.openai import openai_call
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = OpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, client=client)
def ask() -> list[BaseMessageParam]:
    return [Messages.User("Ann")]


ask_answer = with_response(ask)()
user, completion = (ask_answer.value, ask_answer.response.response)
print(user, completion.usage)
