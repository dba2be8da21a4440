from mirascope import llm


@llm.call(provider="ollama", model="llama3.2")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


if __name__ == "nowhere":
    print(recommend("fantasy"))
