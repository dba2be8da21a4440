from mirascope import Messages, llm, prompt_template


@llm.call(provider="openai", model="gpt-4o-mini")
@prompt_template()
def recommend(genre: str) -> Messages.Type:
    return Messages.User(f"Recommend a {genre} book")


print(recommend("fantasy").content)
