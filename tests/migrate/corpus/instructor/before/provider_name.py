import instructor
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_provider("openai/gpt-4o-mini")
user = client.create(response_model=User, messages=[{"role": "user", "content": "Ann"}])
print(user)
