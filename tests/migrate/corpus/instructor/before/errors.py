import instructor
from instructor.exceptions import InstructorRetryException
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())


def extract(text: str) -> User:
    return client.chat.completions.create(
        model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": text}]
    )


try:
    print(extract("Ann"))
except InstructorRetryException as error:
    print(error)
