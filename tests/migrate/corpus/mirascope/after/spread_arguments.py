from callwright import llm

SETTINGS = {"provider": "openai", "model": "gpt-4o-mini"}


@llm.call(**SETTINGS)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"
