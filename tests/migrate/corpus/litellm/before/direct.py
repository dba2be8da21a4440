from litellm import completion

print(
    completion(model="openai/gpt-4o-mini", messages=[{"role": "user", "content": "Recommend a book"}])
    .choices[0]
    .message.content
)
