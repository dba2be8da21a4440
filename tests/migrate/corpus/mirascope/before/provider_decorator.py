from mirascope.core import openai


@openai.call("gpt-4o-mini", call_params={"max_tokens": 50})
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


response: openai.OpenAICallResponse = recommend("fantasy")
print(response.content, response.response.model)
