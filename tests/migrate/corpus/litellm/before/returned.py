from litellm import completion


def ask(question: str):
    return completion(model="gpt-4o-mini", messages=[{"role": "user", "content": question}])


if __name__ == "nowhere":
    ask("Why?")
