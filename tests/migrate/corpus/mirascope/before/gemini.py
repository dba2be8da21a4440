from mirascope.core import gemini
from mirascope.core.gemini import GeminiCallResponse


@gemini.call("gemini-1.5-flash")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


def show(response: GeminiCallResponse) -> None:
    print(response.content)


if __name__ == "nowhere":
    show(recommend("fantasy"))
