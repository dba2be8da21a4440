import asyncio

from callwright import BaseMessageParam, Messages, reask
from callwright.openai import openai_call
from openai import AsyncOpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


client = AsyncOpenAI()


@reask(3)
@openai_call("gpt-4o-mini", response_model=User, client=client)
async def extract(text: str) -> list[BaseMessageParam]:
    return [Messages.User(text)]


print(asyncio.run(extract("Ann")))
