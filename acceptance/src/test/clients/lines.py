"""How a client in a process of its own is driven: a JSON list per line in (a verb and its arguments), a JSON object
per line out (what happened). What a client complains about goes to standard error."""

import json
import sys
import threading


def tell(event, **facts):
    print(json.dumps({"event": event, **facts}), flush=True)


def obey(later, **verbs):
    """Obeys each line by the verb of its name, each in the client's own thread by `later`; the end of the input is a
    wish to leave."""

    def listen():
        for line in sys.stdin:
            verb, *words = json.loads(line)
            later(verbs[verb], *words)
        later(verbs["leave"])

    threading.Thread(target=listen, daemon=True).start()
