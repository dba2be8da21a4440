from callwright import BaseMessageParam, Messages, cost, llm


@llm.call("openai/gpt-4o-mini")
def ask_response() -> list[BaseMessageParam]:
    return [Messages.User("Recommend a book")]


response = ask_response()
print(response.input_tokens, response.output_tokens, response.common_finish_reasons[0])
print(cost(response))
