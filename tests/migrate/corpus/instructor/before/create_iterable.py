import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())
for user in client.chat.completions.create_iterable(
    model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": "Ann and Bob"}]
):
    print(user.name)
