import instructor
from anthropic import Anthropic
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_anthropic(Anthropic())
user = client.messages.create(
    model="claude-3-5-sonnet-latest",
    max_tokens=512,
    response_model=User,
    system="Extract the user.",
    messages=[{"role": "user", "content": "Ann"}],
)
print(user)
