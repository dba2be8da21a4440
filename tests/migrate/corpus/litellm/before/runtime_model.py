import os

from litellm import completion

response = completion(model=os.environ["MODEL"], messages=[{"role": "user", "content": "Hello"}])
print(response.choices[0].message.content)
