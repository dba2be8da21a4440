from mirascope import BaseMessageParam, llm, prompt_template


@llm.call(provider="openai", model="gpt-4o-mini")
@prompt_template("SYSTEM: Be brief. MESSAGES: {history} USER: {query}")
def chat(query: str, history: list[BaseMessageParam]): ...


history = [BaseMessageParam(role="user", content="Hi"), BaseMessageParam(role="assistant", content="Hello")]
print(chat("Recommend a book", history).content)
