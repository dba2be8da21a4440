from mirascope.core import openai, prompt_template


@prompt_template("Recommend a {genre} book")
def recommend_prompt(genre: str): ...


print(recommend_prompt("fantasy"))
print(openai.call("gpt-4o-mini")(recommend_prompt)("fantasy").content)
