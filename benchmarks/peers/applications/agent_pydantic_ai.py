"""An agent that answers from the files of a folder: `agent_pydantic_ai.py FOLDER QUESTION`."""

import sys
from pathlib import Path

from pydantic_ai import Agent, ModelResponse, ToolReturnPart
from pydantic_ai.models.fallback import FallbackModel

folder, question = Path(sys.argv[1]), sys.argv[2]
model = FallbackModel("openai:gpt-5-mini", "anthropic:claude-sonnet-5-5")
agent = Agent(model, instructions="Answer from the files only, and name the file.")


@agent.tool_plain(description=f"Return the names of the files in {folder}.")
def list_files() -> str:
    return "\n".join(sorted(path.name for path in folder.iterdir() if path.is_file()))


@agent.tool_plain
def read_file(name: str) -> str:
    """Return the text of a file."""
    return (folder / Path(name).name).read_text(encoding="utf-8")[:20_000]


def main() -> None:
    result = agent.run_sync(question)
    responses = [message for message in result.all_messages() if isinstance(message, ModelResponse)]
    for message in result.all_messages():
        for part in message.parts:
            if isinstance(part, ToolReturnPart):
                print(f"[{part.tool_name}: {part.content[:60]!r}]")
    print(result.output)
    spent = sum(response.cost().total_price for response in responses)
    print(f"{len(responses)} answers, the last one of {responses[-1].provider_name}, for {spent} USD")


if __name__ == "__main__":
    main()
