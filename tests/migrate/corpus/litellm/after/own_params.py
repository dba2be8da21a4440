from callwright import BaseMessageParam, Messages, llm, retry


@retry(attempts=3)
@llm.call("openai/gpt-4o-mini", call_params={"temperature": 0}, provider_params={"openai": {"logprobs": True}})
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


response = ask_response()
print(response.content)
