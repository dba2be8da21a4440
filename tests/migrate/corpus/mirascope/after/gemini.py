from callwright import google
from callwright.google import GoogleCallResponse


@google.call("gemini-1.5-flash")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


def show(response: GoogleCallResponse) -> None:
    print(response.content)


if __name__ == "nowhere":
    show(recommend("fantasy"))
