import mirascope
import mirascope.core.openai as oai
from mirascope import core


@oai.call("gpt-4o-mini")
@mirascope.prompt_template("Recommend a {genre} book")
def recommend(genre: str): ...


@core.openai.call("gpt-4o-mini")
def describe(title: str) -> str:
    return f"Describe {title}"


print(recommend("fantasy").content, describe("Dune").content)
