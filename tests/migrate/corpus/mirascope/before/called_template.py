from mirascope import BaseDynamicConfig, BaseMessageParam, Messages, TextPart, llm, prompt_template


@prompt_template()
def shorthand(genre: str) -> str:
    return f"Recommend a {genre} book"


@prompt_template()
def message(genre: str) -> Messages.Type:
    return Messages.User(f"Recommend a {genre} book")


@prompt_template()
def parts(genre: str) -> list[str | TextPart]:
    return ["I like", TextPart(type="text", text=genre)]


@prompt_template()
def config(genre: str) -> BaseDynamicConfig:
    return {"messages": [BaseMessageParam(role="user", content=genre)]}


print(len(shorthand("fantasy")), len(message("fantasy")), len(parts("fantasy")), len(config("fantasy")))
print(llm.call(provider="openai", model="gpt-4o-mini")(shorthand)("fantasy").content)
