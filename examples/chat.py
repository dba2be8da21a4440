"""A chat in the terminal with history, streaming and tools, on any provider: `python examples/chat.py PROVIDER/MODEL`.

An empty line ends it.
"""

import sys

from callwright import BaseMessageParam, Messages, llm, loop

NOTES: dict[str, str] = {}


def remember(topic: str, note: str) -> str:
    """Store a note.

    Args:
        topic: What it is about.
        note: The note.
    """
    NOTES[topic] = note
    return f"stored under {topic!r}"


def recall(topic: str) -> str:
    """Return the note about a topic."""
    return NOTES.get(topic, f"nothing about {topic!r}; there are notes about {', '.join(NOTES) or 'nothing'}")


@llm.call("openai/gpt-5-mini", stream=True, tools=[remember, recall])
def chat(history: list[BaseMessageParam], question: str) -> list[BaseMessageParam]:
    return [*history, Messages.User(question)]


def main() -> None:
    history = [Messages.System("You are a brief assistant that takes notes.")]
    with llm.model(sys.argv[1] if len(sys.argv) > 1 else "openai/gpt-5-mini"):
        while question := input("> "):
            for step in loop(chat)(history, question):
                for result in step.results:
                    print(f"[{result.name}: {result.content}]")
                for chunk, _ in step.response:
                    print(chunk.content, end="", flush=True)
                print()
                history = [*step.response.common_messages(step.response.messages), step.response.common_message_param]


if __name__ == "__main__":
    main()
