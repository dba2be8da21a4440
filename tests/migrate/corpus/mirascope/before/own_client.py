from mirascope.core import openai
from openai import OpenAI


@openai.call("gpt-4o-mini", client=OpenAI(max_retries=0))
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").content)
