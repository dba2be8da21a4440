from callwright import cost, llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


response = recommend("fantasy")
print(response.common_usage, response.common_finish_reasons, cost(response))
print(cost(recommend("sad")))
