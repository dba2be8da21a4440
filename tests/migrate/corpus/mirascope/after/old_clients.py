import cohere
from callwright import cohere as cohere_calls, mistral
from mistralai.client import Mistral


def build():
    @cohere_calls.call("command-r-plus", client=cohere.ClientV2("key"))
    def recommend(genre: str) -> str:
        return f"Recommend a {genre} book"

    @mistral.call("mistral-large-latest", client=Mistral(api_key="key"))
    def again(genre: str) -> str:
        return f"Recommend a {genre} book"

    return recommend, again


if __name__ == "nowhere":
    build()
