from callwright import google


@google.call(
    "gemini-1.5-flash",
    call_params={"temperature": 0.5, "max_output_tokens": 100},
)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


if __name__ == "nowhere":
    print(recommend("fantasy"))
