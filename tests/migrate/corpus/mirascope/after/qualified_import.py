from callwright import openai, openai as oai, prompt_template


@oai.call("gpt-4o-mini")
@prompt_template("Recommend a {genre} book")
def recommend(genre: str): ...


@openai.call("gpt-4o-mini")
def describe(title: str) -> str:
    return f"Describe {title}"


print(recommend("fantasy").content, describe("Dune").content)
