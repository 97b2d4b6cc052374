"""A real WordPress on the loopback interface for as long as a test needs it."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path
from typing import Any

import httpx2

HERE = Path(__file__).parent
PLUGIN = HERE.parent.parent / "examples" / "newsroom" / "fidele-meta.php"
CORE = Path(os.environ.get("WORDPRESS_CORE", "/usr/share/wordpress"))
"""WordPress's files, as Debian's package has them."""
PATH = f"{os.environ['PATH']}:/usr/sbin"
PROGRAMS = ("mariadbd", "mariadb-install-db", "mariadb", "php")
SETTINGS = """<?php
define('DB_NAME', 'site'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $n) {{
    define($n . '_KEY', '{key}'); define($n . '_SALT', '{key}');
}}
define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}');
define('WP_ENVIRONMENT_TYPE', {kind}); // 'local' allows application passwords without https
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


def missing() -> str:
    """What a WordPress here lacks, in words; empty where it lacks nothing."""
    lacking = [name for name in PROGRAMS if not shutil.which(name, path=PATH)]
    if not (CORE / "wp-load.php").is_file():
        lacking.append(f"WordPress in {str(CORE)!r} (WORDPRESS_CORE names another folder)")
    return f"needs {', '.join(lacking)}; .ci/run says how to get them" if lacking else ""


@dataclass(frozen=True)
class Press:
    """The site and its accounts."""

    url: str
    site: Path
    version: str
    accounts: dict[str, dict[str, str]]
    """By role: the password to log in with, and the application password."""
    settings: Callable[[str], str]

    def prepared(self, plugin: str | None) -> None:
        """Puts in what the site's owner adds for search engines: PHP text, or None for nothing."""
        file = self.site / "wp-content" / "mu-plugins" / "meta.php"
        file.parent.mkdir(exist_ok=True)
        file.write_text(plugin or "<?php\n", encoding="utf-8")

    def kind(self, kind: str) -> None:
        """ "local" takes application passwords over plain http, "production" does not."""
        (self.site / "wp-config.php").write_text(self.settings(kind), encoding="utf-8")

    def ask(self, method: str, path: str, role: str = "author", **more: Any) -> Any:
        """What the REST API answers to that account, itself."""
        auth = role, self.accounts[role]["application"]
        answer = httpx2.request(method, f"{self.url}/wp-json/wp/v2{path}", auth=auth, timeout=60, **more)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def wordpress(folder: Path) -> Iterator[Press]:
    """Sets a site up in that folder and serves it; both servers end with the block."""
    with tempfile.TemporaryDirectory() as short, _database(folder / "db", Path(short) / "db.sock"):
        site, url = folder / "site", f"http://127.0.0.1:{_free_port()}"
        shutil.copytree(CORE, site, symlinks=True, ignore_dangling_symlinks=True)
        (site / ".htaccess").unlink(missing_ok=True)
        key = secrets.token_hex(24)

        def settings(kind: str) -> str:
            return SETTINGS.format(socket=f"{short}/db.sock", key=key, url=url, kind=f"'{kind}'")

        # Debian's own settings file looks for a database elsewhere.
        (site / "wp-config.php").unlink(missing_ok=True)
        (site / "wp-config.php").write_text(settings("local"), encoding="utf-8")
        made = json.loads(_run("php", str(HERE / "install.php"), str(site), url))
        press = Press(url, site, made["version"], made["accounts"], settings)
        with _served(site, url):
            yield press


@contextmanager
def _database(data: Path, sock: Path) -> Iterator[None]:
    user = f"--user={getuser()}"
    _run("mariadb-install-db", "--no-defaults", f"--datadir={data}", user, "--auth-root-authentication-method=normal")
    options = [f"--datadir={data}", f"--socket={sock}", "--skip-networking", "--innodb-flush-log-at-trx-commit=0"]
    with _running("mariadbd", "--no-defaults", user, *options):
        _until(lambda: _sql(sock, "create database if not exists site character set utf8mb4"))
        yield


@contextmanager
def _served(site: Path, url: str) -> Iterator[None]:
    where = url.removeprefix("http://")
    options = ["-d", "display_errors=0", "-d", "opcache.enable=0"]
    with _running("php", *options, "-S", where, "-t", str(site), str(HERE / "router.php")):
        _until(lambda: httpx2.get(f"{url}/wp-json/wp/v2/types/post", timeout=60).json()["slug"] == "post")
        yield


@contextmanager
def _running(program: str, *arguments: str) -> Iterator[None]:
    path = shutil.which(program, path=PATH)
    assert path
    process = subprocess.Popen([path, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(60)


def _run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [shutil.which(program, path=PATH) or program, *arguments], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _sql(sock: Path, statement: str) -> bool:
    _run("mariadb", "--no-defaults", f"--socket={sock}", "--user=root", "-e", statement)
    return True


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Waits for something that fails until it is true."""
    end = time.monotonic() + seconds
    while True:
        try:
            if holds():
                return
        except (AssertionError, OSError, ValueError, KeyError, httpx2.HTTPError):
            if time.monotonic() > end:
                raise
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
