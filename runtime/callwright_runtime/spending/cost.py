"""The cost of a call, from its token usage and the prices of genai-prices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, cast

from callwright_runtime.errors import MissingSDKError

if TYPE_CHECKING:
    from decimal import Decimal

    from callwright_runtime.responses.properties import Usage


class Answered(Protocol):
    """A response, or a stream."""

    start_time: float

    @property
    def model(self) -> str | None:
        """The model that answered."""
        ...

    @property
    def common_usage(self) -> Usage | None:
        """Token usage of the call."""
        ...


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a call in US dollars.

    Attributes:
        usd: the cost; None if it is unknown.
        input_usd: the part for the prompt.
        output_usd: the part for what was generated.
        reason: why the cost is unknown; None if it is known.
        partial: whether a stream was not read to its end, so that the usage it reported may be incomplete.
    """

    usd: Decimal | None
    input_usd: Decimal | None = None
    output_usd: Decimal | None = None
    reason: str | None = None
    partial: bool = False


def cost(response: Answered) -> Decimal | None:
    """Return the cost of a response or stream in US dollars, or None if it is unknown; `explain_cost` says why.

    Parameters:
        response: the response of a call, or a stream that has been read.

    Raises:
        MissingSDKError: genai-prices is not installed.
    """
    return explain_cost(response).usd


def explain_cost(response: Answered) -> Cost:
    """Return the cost of a response or stream with its parts, or the reason why it is unknown.

    Parameters:
        response: the response of a call, or a stream that has been read.

    Raises:
        MissingSDKError: genai-prices is not installed.
    """
    prices = load_prices()
    source: Any = response
    partial = getattr(source, "done", True) is False
    kind: Any = getattr(source, "call_response_type", cast("Any", type(source)))
    usage, model = response.common_usage, response.model
    if usage is None:
        return Cost(None, reason="the answer reports no token usage", partial=partial)
    if not model:
        return Cost(None, reason="the answer does not name its model", partial=partial)
    when = datetime.fromtimestamp(response.start_time, UTC) if response.start_time else None
    counts = {
        "input_tokens": usage.input_tokens,
        "cache_read_tokens": usage.cached_tokens,
        "cache_write_tokens": usage.cache_write_tokens,
        "output_tokens": usage.output_tokens,
    }
    try:
        found = prices.calc_price(
            prices.Usage(**counts), model, provider_id=kind.pricing_provider, genai_request_timestamp=when
        )
    except (LookupError, ValueError) as error:
        return Cost(None, reason=f"genai-prices knows no price: {error}", partial=partial)
    return Cost(found.total_price, found.input_price, found.output_price, partial=partial)


def load_prices() -> Any:
    """Return the package with the prices.

    Raises:
        MissingSDKError: it is not installed.
    """
    try:
        import genai_prices
    except ImportError as error:
        raise MissingSDKError("the cost of a call needs genai-prices: install callwright[prices].") from error
    return genai_prices
