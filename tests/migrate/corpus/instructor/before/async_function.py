import asyncio

import instructor
from openai import AsyncOpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = instructor.from_openai(AsyncOpenAI())


async def extract(text: str) -> User:
    return await client.chat.completions.create(
        model="gpt-4o-mini", response_model=User, messages=[{"role": "user", "content": text}]
    )


print(asyncio.run(extract("Ann")))
