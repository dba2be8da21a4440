from callwright import BaseMessageParam, Messages, llm


def recommend(genre: str) -> str:
    """Recommend a book."""

    @llm.call("anthropic/claude-3-5-sonnet-latest", call_params={"temperature": 0.5, "max_tokens": 100})
    def ask_response() -> list[BaseMessageParam]:
        return [
            Messages.System("You are a librarian."),  # the role
            Messages.User(f"Recommend a {genre} book"),
        ]

    response = ask_response()
    return response.content


print(recommend("fantasy"))
