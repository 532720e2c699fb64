"""A client on nbxmpp, the library of Gajim, over TCP or a WebSocket.

Arguments: address, password, service; the file named by ATRIUM_AUTHORITY has the only authority it believes.
"""

import logging
import os
import sys
from urllib.parse import urlsplit

from gi.repository import Gio, GLib
from lines import obey, tell
from nbxmpp.client import Client
from nbxmpp.const import ConnectionProtocol, ConnectionType, Mode, PresenceShow
from nbxmpp.protocol import JID, Message
from nbxmpp.structs import StanzaHandler


def service_of(uri):
    parts = urlsplit(uri)
    if parts.scheme in ("ws", "wss"):
        kind = ConnectionType.DIRECT_TLS if parts.scheme == "wss" else ConnectionType.PLAIN
        return uri, ConnectionProtocol.WEBSOCKET, kind
    kind = ConnectionType.DIRECT_TLS if parts.scheme == "xmpps" else ConnectionType.START_TLS
    return parts.netloc, ConnectionProtocol.TCP, kind


class Conversation:
    def __init__(self, address, password, service):
        self.client = client = Client()
        client.set_username(address.localpart)
        client.set_domain(address.domain)
        client.set_resource("nbxmpp")
        client.set_password(password)
        client.set_mode(Mode.CLIENT)
        client.set_custom_host(*service_of(service))
        client.subscribe("connected", self.connected)
        client.subscribe("connection-failed", self.ended)
        client.subscribe("disconnected", self.ended)
        client.register_handler(StanzaHandler(name="message", callback=self.message))
        client.register_handler(StanzaHandler(name="presence", callback=self.presence))
        client.register_handler(StanzaHandler(name="iq", typ="set", ns="jabber:iq:roster", callback=self.push))

    def connected(self, *_):
        self.client.get_module("Roster").request_roster(callback=self.roster)

    def roster(self, task):
        for item in task.finish().items:
            self.contact(item)
        self.client.get_module("BasePresence").send()
        tell("started", address=str(self.client.get_bound_jid()))

    def push(self, _client, _stanza, properties):
        self.contact(properties.roster.item)

    def contact(self, item):
        tell("contact", address=str(item.jid), subscription=item.subscription)

    def message(self, _client, _stanza, properties):
        if properties.body:
            tell("message", sender=str(properties.jid), body=properties.body)

    def presence(self, _client, _stanza, properties):
        tell("presence", sender=str(properties.jid), type=properties.type.value or "available", status=properties.status)

    def ended(self, *_):
        _, error, _ = self.client.get_error()
        tell("refused" if error == "not-authorized" else "disconnected")
        loop.quit()

    def say(self, to, body):
        self.client.send_stanza(Message(to=to, body=body, typ="chat"))

    def send_presence(self, to, kind):
        self.client.get_module("BasePresence").send(jid=to, typ=kind)

    def status(self, show, status):
        self.client.get_module("BasePresence").send(show=show, status=status)

    def leave(self):
        self.client.disconnect()


logging.basicConfig(level=logging.WARNING)
authority = Gio.TlsFileDatabase.new(os.environ["ATRIUM_AUTHORITY"])
Gio.TlsBackend.get_default().set_default_database(authority)
conversation = Conversation(JID.from_string(sys.argv[1]), sys.argv[2], sys.argv[3])
loop = GLib.MainLoop()
obey(
    GLib.idle_add,
    say=conversation.say,
    presence=conversation.send_presence,
    status=conversation.status,
    leave=conversation.leave,
)
conversation.client.connect()
loop.run()
