import instructor
from openai import OpenAI
from pydantic import BaseModel, field_validator


class User(BaseModel):
    name: str

    @field_validator("name")
    @classmethod
    def lower(cls, name: str) -> str:
        if name != name.lower():
            raise ValueError("lower case only")
        return name


client = instructor.from_openai(OpenAI())


def extract(text: str) -> User:
    return client.chat.completions.create(
        model="gpt-4o-mini",
        response_model=User,
        max_retries=2,
        messages=[{"role": "user", "content": text}],
    )


print(extract("Ann"))
