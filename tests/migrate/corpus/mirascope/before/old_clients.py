import cohere
from mirascope.core import cohere as cohere_calls
from mirascope.core import mistral
from mistralai import Mistral


def build():
    @cohere_calls.call("command-r-plus", client=cohere.Client("key"))
    def recommend(genre: str) -> str:
        return f"Recommend a {genre} book"

    @mistral.call("mistral-large-latest", client=Mistral(api_key="key"))
    def again(genre: str) -> str:
        return f"Recommend a {genre} book"

    return recommend, again


if __name__ == "nowhere":
    build()
