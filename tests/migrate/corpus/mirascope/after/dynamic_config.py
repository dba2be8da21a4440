from callwright import Messages, llm


@llm.call("openai/gpt-4o-mini")
def recommend(genre: str, creativity: float) -> llm.DynamicConfig:
    return {
        "messages": [Messages.User(f"Recommend a {genre} book")],
        "call_params": {"temperature": creativity},
        "metadata": {"tags": {"version:0001"}},
    }


response = recommend("fantasy", creativity=0.75)
print(response.content)
