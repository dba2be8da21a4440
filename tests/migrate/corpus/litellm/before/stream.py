from litellm import completion

response = completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Recommend a book"}], stream=True)
for chunk in response:
    print(chunk.choices[0].delta.content or "", end="")
