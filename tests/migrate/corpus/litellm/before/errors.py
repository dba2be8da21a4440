from litellm import completion
from litellm.exceptions import AuthenticationError, RateLimitError

try:
    response = completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Recommend a book"}])
    print(response.choices[0].message.content)
except RateLimitError as error:
    print("later", error)
except (AuthenticationError,):
    raise
