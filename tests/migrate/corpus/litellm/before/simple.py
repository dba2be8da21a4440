from litellm import completion

# Ask once.
response = completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Recommend a book"}])
print(response.choices[0].message.content)
