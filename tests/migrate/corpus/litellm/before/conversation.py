from litellm import completion

messages = [{"role": "user", "content": "Hello"}]
first = completion(model="gpt-4o-mini", messages=messages)
messages.append({"role": "assistant", "content": first.choices[0].message.content})
messages.append({"role": "user", "content": "Recommend a book"})
second = completion(model="gpt-4o-mini", messages=messages)
print(second.choices[0].message.content)
