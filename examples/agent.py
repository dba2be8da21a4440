"""An agent that answers from the files of a folder: `python examples/agent.py FOLDER QUESTION`.

It calls tools until it knows the answer. If one provider fails, another one goes on with the same conversation.
"""

import sys
from pathlib import Path

from callwright import BaseCallResponse, BaseToolKit, cost, fallback, llm, loop, prompt_template, retry, toolkit_tool


class Files(BaseToolKit):
    """Read-only access to one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @toolkit_tool
    def list_files(self) -> str:
        """Return the names of the files in {self.folder}."""
        return "\n".join(sorted(path.name for path in self.folder.iterdir() if path.is_file()))

    @toolkit_tool
    def read_file(self, name: str) -> str:
        """Return the text of a file."""
        return (self.folder / Path(name).name).read_text(encoding="utf-8")[:20_000]


def main() -> None:
    folder, question = Path(sys.argv[1]), sys.argv[2]

    @retry(attempts=2)
    @llm.call("openai/gpt-5-mini", tools=Files(folder).create_tools())
    @prompt_template("SYSTEM: Answer from the files only, and name the file. USER: {question}")
    def ask(question: str) -> None: ...

    responses: list[BaseCallResponse] = []
    for step in loop(fallback(ask, llm.override(ask, "anthropic/claude-sonnet-5-5")), rounds=8)(question):
        for result in step.results:
            print(f"[{result.name}: {result.content[:60]!r}]")
        responses.append(step.response)
    print(responses[-1].content)
    spent = sum(cost(response) or 0 for response in responses)
    print(f"{len(responses)} answers, the last one of {responses[-1].provider}, for {spent} USD")


if __name__ == "__main__":
    main()
