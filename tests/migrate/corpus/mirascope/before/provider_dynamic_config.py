from mirascope.core import BaseDynamicConfig, openai, prompt_template


@openai.call("gpt-4o-mini")
@prompt_template("Recommend a {capital} book")
def recommend(genre: str) -> BaseDynamicConfig:
    return {"computed_fields": {"capital": genre.upper()}}


@openai.call("gpt-4o-mini")
@prompt_template("Recommend a {small} book")
def again(genre: str) -> openai.OpenAIDynamicConfig:
    return {"computed_fields": {"small": genre.lower()}}


print(recommend("fantasy").content, again("Fantasy").content)
