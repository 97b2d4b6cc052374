"""What an answer costs, by the prices that the genai-prices library keeps; nothing is fetched."""

from functools import lru_cache


def price(model: str, tokens_in: int, tokens_out: int, cached: int = 0, *, base_url: str | None = None) -> float | None:
    """US dollars for one answer of `model` ("openai:gpt-5-mini"); None where no price is known for it.

    `cached` are those of `tokens_in` that the provider had in its prompt cache. With a `base_url` the price is that
    of whoever serves there: a server of one's own has none, whatever its model is called.
    """
    return _price(model, tokens_in, tokens_out, cached, base_url) if _is_known(model, base_url) else None


@lru_cache(maxsize=64)
def _is_known(model: str, base_url: str | None) -> bool:
    """To find out that there is no price takes as long as all else that is done with an answer."""
    return _price(model, 1, 1, 0, base_url) is not None


def _price(model: str, tokens_in: int, tokens_out: int, cached: int, base_url: str | None) -> float | None:
    from genai_prices import Usage, calc_price

    provider, colon, name = model.partition(":")
    usage = Usage(input_tokens=tokens_in, output_tokens=tokens_out, cache_read_tokens=min(cached, tokens_in))
    try:
        if base_url:
            return float(calc_price(usage, name or model, provider_api_url=base_url).total_price)
        return float(calc_price(usage, name or model, provider_id=provider if colon else None).total_price)
    except (LookupError, ValueError):  # ValueError: a model that is not priced by the token.
        return None
