from callwright import BaseMessageParam, Messages, RateLimited, Unauthorized, llm, matching

try:

    @llm.call("openai/gpt-4o-mini")
    def ask_response() -> list[BaseMessageParam]:
        return [Messages.User("Recommend a book")]

    response = ask_response()
    print(response.content)
except matching(RateLimited) as error:
    print("later", error)
except matching(Unauthorized):
    raise
