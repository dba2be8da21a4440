from mirascope import llm, prompt_template


@llm.call(provider="openai", model="gpt-4o-mini")
@prompt_template("What is in this picture? {url:image}")
def describe(url: str): ...


if __name__ == "nowhere":
    print(describe("https://example.com/a.png"))
