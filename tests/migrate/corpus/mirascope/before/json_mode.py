from mirascope.core import openai


@openai.call("gpt-4o-mini", json_mode=True)
def info(title: str) -> str:
    return f"Describe {title} as JSON"


print(info("Dune").content)
