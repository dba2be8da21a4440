from mirascope.core.anthropic import AnthropicCallResponse, anthropic_call


@anthropic_call("claude-3-5-sonnet-latest")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"


def show(response: AnthropicCallResponse) -> None:
    print(response.content, response.finish_reasons)


show(recommend("fantasy"))
