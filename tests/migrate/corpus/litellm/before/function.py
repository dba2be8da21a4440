import litellm


def recommend(genre: str) -> str:
    """Recommend a book."""
    response = litellm.completion(
        model="anthropic/claude-3-5-sonnet-latest",
        messages=[
            {"role": "system", "content": "You are a librarian."},  # the role
            {"role": "user", "content": f"Recommend a {genre} book"},
        ],
        temperature=0.5,
        max_tokens=100,
    )
    return response["choices"][0]["message"]["content"]


print(recommend("fantasy"))
