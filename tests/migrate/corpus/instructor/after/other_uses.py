import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())
client.on("completion:error", print)
user = client.chat.completions.create(
    model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": "Ann"}]
)
