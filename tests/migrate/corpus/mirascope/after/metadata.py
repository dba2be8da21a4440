from callwright import llm, metadata


@llm.call("openai/gpt-4o-mini")
@metadata({"tags": {"version:0001"}})
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").metadata)
