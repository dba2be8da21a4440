"""The small model's server: `python serve.py MODEL.gguf` prints its address and serves until stdin is closed.

It runs in a separate process, so that it ends with the demo in every case.
"""

import importlib
import os
import sys
from typing import Any

CONTEXT = 4096  # tokens of prompt and answer together
ANSWER = 256  # tokens, unless the request sets a limit: a model this small does not always stop by itself
REPETITION = 1.1  # without a penalty, it repeats itself at temperature 0


def main() -> None:
    """Serve the model on a free port of loopback."""
    # The native library may print to stdout, from which the demo reads only the address.
    address = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    server = _start(sys.argv[1])
    print(server.listening_address, file=address, flush=True)
    sys.stdin.read()


def _start(model: str) -> Any:
    # Only the demo's cache contains the package, so type checkers cannot find it.
    llama = importlib.import_module("xllamacpp")
    settings = llama.CommonParams()
    settings.model.path = model
    settings.n_ctx, settings.n_parallel, settings.n_predict = CONTEXT, 1, ANSWER
    settings.hostnames, settings.port = ["127.0.0.1"], 0
    settings.sampling.temp, settings.sampling.seed, settings.sampling.penalty_repeat = 0.0, 1, REPETITION
    return llama.Server(settings)


if __name__ == "__main__":
    main()
