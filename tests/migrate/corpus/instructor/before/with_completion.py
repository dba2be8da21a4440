import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())
user, completion = client.chat.completions.create_with_completion(
    model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": "Ann"}]
)
print(user, completion.usage)
