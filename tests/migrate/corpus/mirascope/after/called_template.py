from callwright import BaseMessageParam, Messages, TextPart, llm


def shorthand(genre: str) -> list[BaseMessageParam]:
    return [Messages.User(f"Recommend a {genre} book")]


def message(genre: str) -> list[BaseMessageParam]:
    return [Messages.User(f"Recommend a {genre} book")]


def parts(genre: str) -> list[BaseMessageParam]:
    return [Messages.User(["I like", TextPart(text=genre)])]


def config(genre: str) -> llm.DynamicConfig:
    return {"messages": [BaseMessageParam(role="user", content=genre)]}


print(len(shorthand("fantasy")), len(message("fantasy")), len(parts("fantasy")), len(config("fantasy")))
print(llm.call("openai/gpt-4o-mini")(shorthand)("fantasy").content)
