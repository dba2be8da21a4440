from mirascope.core import BaseMessageParam, ImageURLPart, TextPart, openai


@openai.call("gpt-4o-mini")
def describe(url: str) -> list[BaseMessageParam]:
    return [
        BaseMessageParam(
            role="user",
            content=[
                TextPart(type="text", text="What is in this picture?"),
                ImageURLPart(type="image_url", url=url, detail=None),
            ],
        )
    ]


print(describe("https://example.com/a.png").content)
