from callwright import anthropic, prompt_template


@anthropic.call("claude-3-5-sonnet-latest")
@prompt_template("SYSTEM: A long text {:cache_control} USER: {query}")
def ask(query: str): ...
