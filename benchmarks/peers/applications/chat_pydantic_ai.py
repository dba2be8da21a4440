"""A chat in the terminal with history, streaming and tools: `chat_pydantic_ai.py PROVIDER:MODEL`."""

import asyncio
import sys

from pydantic_ai import (
    Agent,
    FunctionToolResultEvent,
    ModelMessage,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
)

NOTES: dict[str, str] = {}
agent = Agent(instructions="You are a brief assistant that takes notes.", defer_model_check=True)


@agent.tool_plain
def remember(topic: str, note: str) -> str:
    """Store a note.

    Args:
        topic: What it is about.
        note: The note.
    """
    NOTES[topic] = note
    return f"stored under {topic!r}"


@agent.tool_plain
def recall(topic: str) -> str:
    """Return the note about a topic."""
    return NOTES.get(topic, f"nothing about {topic!r}; there are notes about {', '.join(NOTES) or 'nothing'}")


async def main() -> None:
    history: list[ModelMessage] = []
    model = sys.argv[1] if len(sys.argv) > 1 else "openai:gpt-5-mini"
    while question := input("> "):
        async with agent.iter(question, model=model, message_history=history) as run:
            async for node in run:
                if Agent.is_model_request_node(node):
                    async with node.stream(run.ctx) as request:
                        async for event in request:
                            if isinstance(event, PartStartEvent) and isinstance(event.part, TextPart):
                                print(event.part.content, end="", flush=True)
                            elif isinstance(event, PartDeltaEvent) and isinstance(event.delta, TextPartDelta):
                                print(event.delta.content_delta, end="", flush=True)
                    print()
                elif Agent.is_call_tools_node(node):
                    async with node.stream(run.ctx) as handling:
                        async for event in handling:
                            if isinstance(event, FunctionToolResultEvent):
                                print(f"[{event.result.tool_name}: {event.result.content}]")
        history = run.result.all_messages() if run.result else history


if __name__ == "__main__":
    asyncio.run(main())
