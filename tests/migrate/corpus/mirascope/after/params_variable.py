from callwright import CommonCallParams, llm

PARAMS: CommonCallParams = {"temperature": 0.5}


@llm.call("openai/gpt-4o-mini", call_params=PARAMS)
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


print(recommend("fantasy").content)
