from litellm import completion, completion_cost

response = completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Recommend a book"}])
print(response.usage.prompt_tokens, response.usage.completion_tokens, response.choices[0].finish_reason)
print(completion_cost(completion_response=response))
