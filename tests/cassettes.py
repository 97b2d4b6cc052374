"""How recorded traffic is stored and matched: readable JSON, few headers, no secret."""

import json
from typing import Any

import yaml

KEPT_HEADERS = ("content-type", "retry-after")
CONFIG: dict[str, Any] = {
    "match_on": ["method", "path", "json_body"],
    "decode_compressed_response": True,
    "before_record_request": lambda request: _bare(request),
    "before_record_response": lambda response: {**response, "headers": _kept(response["headers"])},
    "allowed_hosts": ["127.0.0.1"],
}


def same_json(one: Any, other: Any) -> None:
    """Matches two requests by what their bodies say, whatever the order of the keys."""
    assert json.loads(one.body or b"null") == json.loads(other.body or b"null"), "the questions differ"


def serialize(cassette: dict[str, Any]) -> str:
    """The cassette as YAML, each JSON body as a structure and each long text as a block."""
    for interaction in cassette["interactions"]:
        request, response = interaction["request"], interaction["response"]
        request["body"] = json.loads(request["body"])
        response["body"] = {"json": json.loads(response["body"]["string"])}
    text = yaml.dump(cassette, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=110)
    assert isinstance(text, str)
    return text


def deserialize(text: str) -> Any:
    """The inverse of `serialize`."""
    cassette = yaml.safe_load(text)
    for interaction in cassette["interactions"]:
        request, response = interaction["request"], interaction["response"]
        request["body"] = json.dumps(request["body"], ensure_ascii=False)
        response["body"] = {"string": json.dumps(response["body"]["json"], ensure_ascii=False)}
    return cassette


class _Readable(yaml.SafeDumper):
    def represent_str(self, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Readable.add_representer(str, _Readable.represent_str)


def _bare(request: Any) -> Any:
    """Only the listed headers, and an address without host, port or credentials: it is replayed anywhere."""
    request.headers = _kept(request.headers)
    request.uri = "http://model" + request.path
    return request


def _kept(headers: Any) -> dict[str, Any]:
    return {name: value for name, value in headers.items() if name.lower() in KEPT_HEADERS}
