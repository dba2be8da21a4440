from litellm import completion

response = completion(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Recommend a book"}],
    temperature=0,
    logprobs=True,
    num_retries=2,
)
print(response.choices[0].message.content)
