from litellm import completion

response = completion(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Describe a book as JSON"}],
    response_format={"type": "json_object"},
)
print(response.choices[0].message.content)
