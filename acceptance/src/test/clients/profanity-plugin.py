"""Tells what Profanity receives, to the descriptor that ATRIUM_EVENTS names."""

import json
import os
from xml.etree import ElementTree


def tell(event, **facts):
    line = json.dumps({"event": event, **facts}) + "\n"
    os.write(int(os.environ["ATRIUM_EVENTS"]), line.encode())


def prof_on_connect(_account, address):
    tell("started", address=address)


def prof_on_disconnect(_account, _address):
    tell("disconnected")


def prof_on_message_stanza_receive(text):
    stanza = ElementTree.fromstring(text)
    body = stanza.findtext("{*}body")
    if body:
        tell("message", sender=stanza.get("from"), body=body)
    return True


def prof_on_presence_stanza_receive(text):
    stanza = ElementTree.fromstring(text)
    status = stanza.findtext("{*}status", "")
    tell("presence", sender=stanza.get("from"), type=stanza.get("type", "available"), status=status)
    return True


def prof_on_iq_stanza_receive(text):
    for item in ElementTree.fromstring(text).iterfind("{jabber:iq:roster}query/{jabber:iq:roster}item"):
        tell("contact", address=item.get("jid"), subscription=item.get("subscription"))
    return True
