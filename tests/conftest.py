"""What every test gets: no network beyond loopback, no key, and cassettes that a person can read."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from story.checks import Ground
from story.lines import read
from tests import cassettes
from tests.postgres import Postgres, postgres_or_skip
from tests.scripted import Endpoint, Reply

LOOPBACK = ["127.0.0.1", "::1", "localhost", r"/.*"]
ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The network is blocked for every test; loopback stays open for the scripted servers."""
    for item in items:
        if item.get_closest_marker("block_network") is None:
            item.add_marker(pytest.mark.block_network(allowed_hosts=LOOPBACK))


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    vcr.register_serializer("yaml", cassettes)
    vcr.register_matcher("json_body", cassettes.same_json)


@pytest.fixture(autouse=True)
def no_key(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, record_mode: str) -> None:
    """No key, no address and no tracing from the machine the tests run on, but for a recording."""
    if record_mode != "none" and request.node.get_closest_marker("vcr"):
        return
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.delenv(name, raising=False)
    if request.node.get_closest_marker("vcr"):
        monkeypatch.setenv("OPENAI_API_KEY", "none")


@pytest.fixture(autouse=True)
def no_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs are kept in a folder of the test's own, not in the user's."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture(scope="module")
def ground(request: pytest.FixtureRequest) -> Ground:
    """What the module's own French SOURCE gives to check against."""
    return Ground.of_sources([read(request.module.SOURCE, "A", language="fr")])


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    return cassettes.CONFIG


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    return str(ROOT / "cassettes" / request.path.stem)


@pytest.fixture(autouse=True)
def all_played(vcr: Any, record_mode: str) -> Iterator[None]:
    """A recorded interaction that no question asks for any more fails its test."""
    yield
    if vcr is not None and record_mode == "none":
        assert vcr.all_played, f"{vcr.play_count} of {len(vcr)} recorded interactions were played"


@pytest.fixture
def endpoint() -> Iterator[Callable[..., Endpoint]]:
    """Starts a scripted model endpoint: `endpoint(reply, …)` or `endpoint(function of the request)`."""
    with ExitStack() as stack:

        def start(*replies: Reply | Callable[[dict[str, Any]], Reply]) -> Endpoint:
            made = Endpoint(replies[0] if callable(replies[0]) else replies)  # type: ignore[arg-type]
            return stack.enter_context(made)

        yield start


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A Postgres of this test session's own; without one the test is skipped, but never in CI."""
    with postgres_or_skip() as server:
        yield server


@pytest.fixture
def database(postgres: Postgres) -> str:
    """The address of an empty database of its own."""
    return postgres.database()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Any]:
    """The books of a newsroom that has none yet."""
    from newsroom.job.archive import Archive  # Half a second, of which most tests need nothing.

    with Archive(f"sqlite:///{tmp_path / 'a.sqlite'}") as made:
        yield made


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, as the reader's clone has them."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path
