from litellm import completion

TOOLS = [{"type": "function", "function": {"name": "add", "parameters": {"type": "object", "properties": {}}}}]
response = completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Add"}], tools=TOOLS)
print(response.choices[0].message.tool_calls)
