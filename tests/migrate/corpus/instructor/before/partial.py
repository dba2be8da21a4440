import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


client = instructor.from_openai(OpenAI())
stream = client.chat.completions.create_partial(
    model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": "Ann is 25."}]
)
for user in stream:
    print(user)
