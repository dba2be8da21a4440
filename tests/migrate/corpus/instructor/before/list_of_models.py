from collections.abc import Iterable

import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())
users = client.chat.completions.create(
    model="gpt-4o-mini", response_model=Iterable[User], messages=[{"role": "user", "content": "Ann and Bob"}]
)
for user in users:
    print(user.name)
