import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    age: int


client = instructor.from_openai(OpenAI())


def extract(text: str) -> User:
    """Extract a user."""
    return client.chat.completions.create(
        model="gpt-4o-mini",
        response_model=User,
        messages=[
            {"role": "system", "content": "Extract the user."},
            {"role": "user", "content": f"Text: {text}"},
        ],
        temperature=0,
    )


print(extract("Ann is 25."))
