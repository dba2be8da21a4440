from callwright import BaseMessageParam, Messages, llm, reask
from pydantic import BaseModel


class User(BaseModel):
    name: str


@reask(3)
@llm.call("openai/gpt-4o-mini", response_model=User)
def ask_user() -> list[BaseMessageParam]:
    return [Messages.User("Ann")]


user = ask_user()
print(user)
