"""Profanity, a client for terminals, over TCP with STARTTLS: what it is told is typed on a terminal, what it receives is told by its plugin.

Arguments: address, password, service; the file named by ATRIUM_AUTHORITY has the only authority it believes.
"""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from urllib.parse import urlsplit

from lines import obey

HERE = Path(__file__).parent

SETTINGS = """
[connection]
tls.certpath={authorities}
[plugins]
load=profanity-plugin.py
"""

ACCOUNT = """
[me]
enabled=true
jid={address}
password={password}
server={host}
port={port}
tls.policy=force
"""


def furnish(home, address, password, service):
    """A home for Profanity with an account, trust in one authority, and the plugin."""
    plugins = home / "profanity" / "plugins"
    authorities = home / "authorities"
    plugins.mkdir(parents=True)
    authorities.mkdir()
    shutil.copy(HERE / "profanity-plugin.py", plugins)
    shutil.copy(os.environ["ATRIUM_AUTHORITY"], authorities)
    subprocess.run(["openssl", "rehash", authorities], check=True)
    uri = urlsplit(service)
    facts = {"address": address, "password": password, "host": uri.hostname, "port": uri.port}
    (home / "profanity" / "profrc").write_text(SETTINGS.format(authorities=authorities))
    (home / "profanity" / "accounts").write_text(ACCOUNT.format(**facts))


def drain(terminal):
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        return


def complain(home):
    for log in (home / "profanity" / "logs").glob("*.log"):
        sys.stderr.write(log.read_text())


def write(*words):
    os.write(terminal, (" ".join(words) + "\n").encode())


with tempfile.TemporaryDirectory() as folder:
    home = Path(folder)
    furnish(home, *sys.argv[1:4])
    terminal, screen = pty.openpty()
    environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, TERM="xterm", LANG="C.UTF-8")
    environment["ATRIUM_EVENTS"] = str(os.dup(sys.stdout.fileno()))
    told = int(environment["ATRIUM_EVENTS"])
    profanity = subprocess.Popen(
        ["profanity", "--account", "me", "--log", "WARN"],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        pass_fds=[told],
        env=environment,
    )
    os.close(screen)
    threading.Thread(target=drain, args=(terminal,), daemon=True).start()
    requests = {"subscribe": "request", "subscribed": "allow"}
    obey(
        lambda verb, *words: verb(*words),
        say=lambda to, body: write("/msg", to, body),
        presence=lambda to, kind: write("/sub", requests[kind], to),
        status=lambda show, status: write("/status set", show, f'"{status}"'),
        leave=lambda: write("/disconnect\n/quit"),
    )
    profanity.wait()
    complain(home)
