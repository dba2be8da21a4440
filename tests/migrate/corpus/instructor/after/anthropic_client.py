from callwright import BaseMessageParam, Messages, reask
from callwright.anthropic import anthropic_call
from anthropic import Anthropic
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = Anthropic()


@reask(3)
@anthropic_call("claude-3-5-sonnet-latest", response_model=User, client=client, call_params={"max_tokens": 512})
def ask_user() -> list[BaseMessageParam]:
    return [Messages.System("Extract the user."), Messages.User("Ann")]


user = ask_user()
print(user)
