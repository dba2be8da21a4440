"""The small model's server: `python serve.py MODEL.gguf` prints its address and serves until its input is closed.

It runs in a process of its own, so that it ends with the demo however the demo ends.
"""

import importlib
import os
import sys
from typing import Any

CONTEXT = 4096  # tokens of prompt and answer together
ANSWER = 256  # tokens, unless the request says otherwise: a model this small does not always stop by itself
REPETITION = 1.1  # at temperature 0 it circles without a penalty


def main() -> None:
    """Serve the model on a free port of loopback."""
    # The library is native and may print; what the demo reads on stdout is the address alone.
    address = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    server = _start(sys.argv[1])
    print(server.listening_address, file=address, flush=True)
    sys.stdin.read()


def _start(model: str) -> Any:
    # The package is in the demo's cache and nowhere else, so checkers cannot see it.
    llama = importlib.import_module("xllamacpp")
    settings = llama.CommonParams()
    settings.model.path = model
    settings.n_ctx, settings.n_parallel, settings.n_predict = CONTEXT, 1, ANSWER
    settings.hostnames, settings.port = ["127.0.0.1"], 0
    settings.sampling.temp, settings.sampling.seed, settings.sampling.penalty_repeat = 0.0, 1, REPETITION
    return llama.Server(settings)


if __name__ == "__main__":
    main()
