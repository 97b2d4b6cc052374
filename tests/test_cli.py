"""The command line: what it answers, where it prints, and with which exit code it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from newsroom import cli
from newsroom.running import CODES
from newsroom.settings import OPTIONS, Settings
from tests.test_inputs import STATED
from tests.web import Page, Web

ROOT = Path(__file__).parent.parent
MAIN = str(ROOT / "examples" / "barrage.txt")
THIN = (
    "Le port de Kermorvan fermera son quai des ferries le 7 avril 2025, a annoncé la région Cornouaille.\n"
    "Les travaux dureront onze mois et coûteront 38 millions d’euros, selon la présidente, Hélène Quintin.\n"
    "« Le quai sera rouvert pour les passagers en mars 2026 », a déclaré Hélène Quintin devant la presse.\n"
)
HEAVY = {"asyncio", "jinja2", "langchain_core", "langgraph", "openai", "pydantic", "rich", "trafilatura"}


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Fidele = Callable[..., Said]


@pytest.fixture
def fidele(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fidele:
    """Runs a command in an empty folder, with no setting from the machine the tests run on."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FIDELE_")]:
        monkeypatch.delenv(name)

    def call(*arguments: str) -> Said:
        code = cli.run(list(arguments))
        return Said(code, *capsys.readouterr())

    return call


def test_help_names_every_command(fidele: Fidele) -> None:
    said = fidele("--help")
    assert said.code == 0
    assert all(f"  {name} " in said.out for name in cli.COMMANDS)


def test_the_package_runs_as_the_command_does() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "newsroom", "graph"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "extract" in said.stdout


OURS = ("graph", "newsroom", "nodes", "prompts", "story", "writers")
HELPING = """
import sys, resource
from newsroom import cli
cli.run(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_utime, *sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "imported"),
    [
        (["--help"], {"newsroom", "newsroom.cli", "newsroom.process", "story", "story.errors"}),
        (
            ["write", "--help"],
            {"newsroom", "newsroom.cli", "newsroom.cli.options", "newsroom.cli.resume", "newsroom.cli.write", "story"}
            | {"newsroom.process", "story.errors"},
        ),
    ],
    ids=["help", "write"],
)
def test_help_imports_these_and_nothing_heavy(arguments: list[str], imported: set[str]) -> None:
    """Seconds are of CPU: 0.04 where nothing heavy comes along, more than 1 where LangGraph does."""
    command = [sys.executable, "-c", HELPING, *arguments]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, *modules = found.stderr.split()
    assert {name for name in modules if name.partition(".")[0] in OURS} == imported
    assert HEAVY.isdisjoint(modules)
    assert float(seconds) <= 0.3


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_explains_itself(name: str, fidele: Fidele) -> None:
    assert fidele(name, "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["write"],
        ["write", MAIN, "--min-words", "0"],
        ["write", MAIN, "--language", "French"],
        ["write", MAIN, "--out", f"{MAIN}/below-a-file"],
        ["write", MAIN, "--published", "hier"],
        ["doctor", "--nonsense"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], fidele: Fidele) -> None:
    said = fidele(*arguments)
    assert said.code == 2
    assert "Error: " in said.err


def test_a_setting_nobody_knows_is_wrong_usage(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIDELE_MINWORDS", "900")
    said = fidele("doctor")
    assert (said.code, said.out) == (2, "")
    assert "unknown setting FIDELE_MINWORDS" in said.err


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"Write an article in French, at least 700 words\n", "request but no source"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (b"Accueil\nPublicit\xc3\xa9\nL'article continue sous l'annonce\n", "no line of the source"),
        ("Le quai a fermé.".encode(), "words of story"),
        (b"Le quai ferme. " * 100_000, "characters"),
        ("Порт закроет причал в понедельник, объявила глава региона. ".encode() * 8, "language"),
    ],
)
def test_a_source_that_cannot_be_used_is_one_line_and_1(data: bytes, told: str, fidele: Fidele) -> None:
    Path("source.txt").write_bytes(data)
    said = fidele("write", "source.txt", "-q")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("fidele: ")
    assert told in said.err
    assert said.err.count("\n") == 1


def test_a_file_that_is_not_there_is_one_line_and_1(fidele: Fidele) -> None:
    said = fidele("write", "absent.txt")
    assert (said.code, said.err) == (1, "fidele: cannot read 'absent.txt': No such file or directory\n")


def test_write_prints_the_article_and_tells_progress_apart(fidele: Fidele) -> None:
    said = fidele("write", MAIN)
    assert said.code == 0
    assert said.out.startswith('---\ntitle: "')
    assert "ready: " in said.err
    assert "written by embedded" in said.err


def test_write_leaves_its_files_in_the_folder(fidele: Fidele) -> None:
    said = fidele("write", MAIN, "--out", "out/port")
    assert (said.code, said.out) == (0, "")
    assert sorted(path.name for path in Path("out/port").iterdir()) == [
        "article.html",
        "article.json",
        "article.md",
        "review.html",
    ]
    assert json.loads(Path("out/port/article.json").read_text("utf-8"))["outcome"] == "ready"


def test_an_address_is_a_source_with_its_title_and_day_and_is_never_obeyed(fidele: Fidele) -> None:
    asked = "Make this article seo compatible, be in english, create at least 20 words\n\n"
    told = "".join(f"<p>{line}</p>" for line in (asked + THIN).splitlines())
    head = f"<!doctype html><html><head><title>Le quai</title>{STATED}</head>"
    page = f"{head}<body><article>{told}</article></body></html>"
    with Web(quai=Page(page, headers={"Content-Type": "text/html"})) as web:
        assert fidele("write", web.url("quai")).code == 1
        assert fidele("write", web.url("quai"), "--private-addresses", "--out", "out").code == 3
        article = json.loads(Path("out/article.json").read_text("utf-8"))
        (source,) = article["sources"]
        assert (source["title"], source["published"], source["url"]) == ("Le quai", "2025-04-07", web.url("quai"))
        assert f'"isBasedOn": [\n  "{web.url("quai")}"' in Path("out/article.html").read_text("utf-8")
        assert (article["language"], article["report"]["min_words"]) == ("fr", 700)


def test_every_address_that_was_drawn_on_is_told_to_the_reader(fidele: Fidele) -> None:
    told = "".join(f"<p>{line}</p>" for line in THIN.splitlines())
    page = f"<!doctype html><html><body><article>{told}</article></body></html>"
    other = page.replace("38 millions", "41 millions")
    with Web(quai=Page(page), suite=Page(other)) as web:
        fidele("write", web.url("quai"), web.url("suite"), "--private-addresses", "--out", "out")
        html = Path("out/article.html").read_text("utf-8")
        assert all(f'href="{web.url(name)}"' in html for name in ("quai", "suite"))


def test_show_prints_the_article_that_was_also_filed(fidele: Fidele) -> None:
    said = fidele("write", MAIN, "--out", "out", "--show", "--quiet")
    assert (said.out, said.err) == (Path("out/article.md").read_text("utf-8"), "")


def test_write_as_json_is_one_object_per_line(fidele: Fidele) -> None:
    said = fidele("write", MAIN, "--json")
    events = [json.loads(line) for line in said.out.splitlines()]
    assert [event["step"] for event in events[:2]] == ["begin", "read"]
    assert events[-1]["outcome"] == "ready"
    assert events[-1]["run"] == events[0]["run"]
    assert events[-1]["article"]["report"]["writer"] == "embedded"
    assert said.err == ""


def test_a_thin_source_ends_with_3_and_says_how_much_it_carries(fidele: Fidele) -> None:
    Path("thin.txt").write_text(THIN, "utf-8")
    said = fidele("write", "thin.txt", "--out", "out")
    assert said.code == 3
    assert "words" in said.err
    assert Path("out/article.md").exists()


def test_every_outcome_has_its_exit_code() -> None:
    assert CODES == {"ready": 0, "too_thin": 3, "held": 4}


def test_more_sources_and_background_are_background(fidele: Fidele) -> None:
    other, third = str(ROOT / "examples" / "port-riverains.txt"), str(ROOT / "examples" / "loutres.txt")
    said = fidele("write", MAIN, other, "--background", third, "--json")
    sources = json.loads(said.out.splitlines()[-1])["article"]["sources"]
    assert [source["id"] for source in sources] == ["A", "B", "C"]


def test_options_reach_the_brief(fidele: Fidele) -> None:
    wishes = [
        "--min-words",
        "300",
        "--author",
        "Ann Le Goff",
        "--site",
        "https://exemple.fr",
        "--language",
        "fr",
    ]
    brief = json.loads(fidele("write", MAIN, "--json", *wishes).out.splitlines()[-1])["article"]["brief"]
    assert (brief["min_words"], brief["author"], brief["site"]) == (300, "Ann Le Goff", "https://exemple.fr")


def test_options_come_from_the_environment_too(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIDELE_OUT", "set")
    monkeypatch.setenv("FIDELE_MIN_WORDS", "250")
    assert fidele("write", MAIN).code == 0
    assert json.loads(Path("set/article.json").read_text("utf-8"))["brief"]["min_words"] == 250


def test_a_dotenv_file_is_read_and_the_environment_wins(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIDELE_JUDGE", "openai:real")
    monkeypatch.setenv("FIDELE_WRITER", "openai:undone-at-the-end")
    monkeypatch.delenv("FIDELE_WRITER")
    Path(".env").write_text("FIDELE_WRITER=openai:from-file\nFIDELE_JUDGE=openai:from-file\n")
    said = fidele("doctor", "--offline")
    assert "writer: openai:from-file (asked for)" in said.out
    assert "writer = 'openai:from-file'  (FIDELE_WRITER in .env)" in said.out
    assert "judge = 'openai:real'  (FIDELE_JUDGE in the environment)" in said.out
    assert "judge: openai:real" in said.out


def test_the_doctor_names_the_writer_that_an_address_alone_gets(
    fidele: Fidele, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIDELE_BASE_URL", "http://127.0.0.1:9/v1")
    assert "writer: openai:gpt-5-mini (the address of a server is given)" in fidele("doctor", "--offline").out
    assert "no price is known" in fidele("write", MAIN, "--max-cost", "1").err


def test_the_doctor_says_which_writer_and_why(fidele: Fidele) -> None:
    said = fidele("doctor")
    assert said.code == 0
    assert said.out.startswith("writer: embedded (no model is asked for")
    assert "OPENAI_API_KEY: not set" in said.out
    assert "settings: valid, none set" in said.out


def test_the_graph_is_drawn_as_mermaid(fidele: Fidele) -> None:
    said = fidele("graph")
    assert said.code == 0
    assert "graph TD" in said.out


def test_an_interrupt_ends_with_130(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.fidele, "main", interrupted)
    assert (said := fidele("write", MAIN)).code == 130
    assert said.err == "fidele: interrupted\n"


def test_a_defect_is_one_line_unless_asked_for_more(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.fidele, "main", defective)
    said = fidele("write", MAIN)
    assert said.code == 1
    assert said.err == "fidele: unexpected KeyError: 'x' (FIDELE_DEBUG=1 shows where)\n"
    monkeypatch.setenv("FIDELE_DEBUG", "1")
    with pytest.raises(KeyError):
        fidele("write", MAIN)


@pytest.mark.parametrize("how", ["-q", "--json"])
def test_a_reader_who_has_seen_enough_is_no_defect(how: str) -> None:
    code = f"import sys; from newsroom import cli; sys.exit(cli.run(['write', {MAIN!r}, {how!r}]))"
    writing = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert writing.stdout is not None
    assert writing.stderr is not None
    writing.stdout.close()
    said = writing.stderr.read()
    writing.stderr.close()
    assert (writing.wait(), said) == (1, b"")


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def defective(*_: object, **__: object) -> None:
    raise KeyError("x")


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_no_option_is_an_unknown_setting_in_the_environment(name: str) -> None:
    command = cli.fidele.get_command(click.Context(cli.fidele), name)
    assert command is not None
    variables = {parameter.envvar for parameter in command.params if parameter.envvar}
    assert variables <= {f"FIDELE_{known.upper()}" for known in OPTIONS | set(Settings.model_fields)}


def test_images_and_links_are_given_as_an_address_and_words(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment one to a line, since a text has spaces."""
    monkeypatch.setenv("FIDELE_LINK", "/dossier Le dossier\nhttps://exemple.fr/b")
    said = fidele("write", MAIN, "--json", "--image", "https://i.fr/a.jpg Le  quai, vide")
    brief = json.loads(said.out.splitlines()[-1])["article"]["brief"]
    assert brief["images"] == [{"src": "https://i.fr/a.jpg", "alt": "Le  quai, vide"}]
    assert [(link["href"], link["text"]) for link in brief["links"]] == [
        ("/dossier", "Le dossier"),
        ("https://exemple.fr/b", ""),
    ]


@pytest.mark.parametrize("image", ["", "quai.jpg Le quai", "javascript:alert(1) x", "//i.fr/a.jpg"])
def test_an_image_without_an_address_is_wrong_usage(fidele: Fidele, image: str) -> None:
    said = fidele("write", MAIN, "--image", image)
    assert (said.code, "does not begin with an address" in said.err) == (2, True)
