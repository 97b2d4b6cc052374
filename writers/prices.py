"""What an answer costs, by the prices that the genai-prices library keeps; nothing is fetched."""


def price(model: str, tokens_in: int, tokens_out: int, cached: int = 0, *, base_url: str | None = None) -> float | None:
    """US dollars for one answer of `model` ("openai:gpt-5-mini"); None where no price is known for it.

    `cached` are those of `tokens_in` that the provider had in its prompt cache. With a `base_url` the price is that
    of whoever serves there: a server of one's own has none, whatever its model is called.
    """
    from genai_prices import Usage, calc_price

    provider, colon, name = model.partition(":")
    usage = Usage(input_tokens=tokens_in, output_tokens=tokens_out, cache_read_tokens=min(cached, tokens_in))
    try:
        if base_url:
            return float(calc_price(usage, name or model, provider_api_url=base_url).total_price)
        return float(calc_price(usage, name or model, provider_id=provider if colon else None).total_price)
    except (LookupError, ValueError):  # ValueError: a model that is not priced by the token.
        return None
