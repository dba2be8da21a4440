from callwright.openai import openai_call
from openai import OpenAI


@openai_call("llama3.2", client=OpenAI(base_url="http://localhost:11434/v1", api_key="ollama"))
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


if __name__ == "nowhere":
    print(recommend("fantasy"))
