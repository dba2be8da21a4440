from callwright import Messages as M
from callwright import BaseMessageParam as Param
from callwright.openai import openai_call as ask


@ask("gpt-4o-mini")
def recommend(genre: str) -> list[Param]:
    return [M.System("You are a librarian."), M.User(f"Recommend a {genre} book")]


print(recommend("fantasy").content)
