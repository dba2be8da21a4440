try:
    from callwright import llm
except ImportError:
    llm = None


def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


if llm:
    print(llm.call("openai/gpt-4o-mini")(recommend)("fantasy").content)
