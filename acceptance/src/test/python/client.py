"""An XMPP client on slixmpp that is driven over its standard input and output.

Arguments: address, password, host, port, starttls or tls, file with the authority's certificate,
register or login, managed or plain (XEP-0198).
Input: a JSON list per line: a verb and its arguments. Output: a JSON object per line: what happened.
"""

import asyncio
import json
import ssl
import sys
import threading
from base64 import b64decode
from io import BytesIO
from pathlib import Path

from slixmpp import JID, ClientXMPP
from slixmpp.exceptions import IqError, PresenceError
from slixmpp.plugins.xep_0198.stanza import RequestAck
from slixmpp.plugins.xep_0363 import FileTooBig
from slixmpp.xmlstream import ET
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

INBOX = "urn:atrium:inbox:0"
DISPLAYED = "urn:xmpp:mds:displayed:0"
RETRACT = "urn:xmpp:message-retract:1"


# slixmpp 1.8 prints the times of a room's history
output, sys.stdout = sys.stdout, sys.stderr


def tell(event, **facts):
    print(json.dumps({"event": event, **facts}), file=output, flush=True)


class Client(ClientXMPP):
    def __init__(self, address, password, register, managed):
        super().__init__(address, password)
        self.managed = managed
        self.auto_authorize = None
        self.auto_subscribe = False
        self.register_plugin("xep_0199")
        if managed:
            # asks for an acknowledgement with each stanza
            self.register_plugin("xep_0198", {"window": 1})
        self.register_plugin("xep_0280")
        self.register_plugin("xep_0313")
        self.register_plugin("xep_0203")
        self.register_plugin("xep_0045")
        self.register_plugin("xep_0249")
        self.register_plugin("xep_0421")
        for plugin in ("xep_0308", "xep_0444"):
            self.register_plugin(plugin)
        self.add_event_handler("message_correction", self.corrected)
        self.add_event_handler("reactions", self.reacted)
        # slixmpp 1.8 knows an earlier version of XEP-0424
        retract = MatchXPath("{jabber:client}message/{%s}retract" % RETRACT)
        self.register_handler(Callback("retract", retract, self.retracted))
        for plugin in ("xep_0049", "xep_0054", "xep_0084", "xep_0118"):
            self.register_plugin(plugin)
        self.add_event_handler("user_tune_publish", self.tune)
        self.add_event_handler("avatar_metadata_publish", self.avatar)
        self.register_plugin("xep_0363")
        self.register_plugin("xep_0060")
        for kind in ("publish", "retract", "delete", "subscription"):
            self.add_event_handler("pubsub_" + kind, self.told_of(kind))
        self.finished = asyncio.get_event_loop().create_future()
        self.returning = False
        if register:
            # slixmpp 1.8 holds back all stanzas before the session, even the one that registers
            self._always_send_everything = True
            self.register_plugin("xep_0004")
            self.register_plugin("xep_0066")
            self.register_plugin("xep_0077")
            self["xep_0077"].force_registration = True
            self.add_event_handler("register", self.register_account)
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("message", self.message)
        # slixmpp calls only what has a body a message
        inbox = MatchXPath("{jabber:client}message/{%s}inbox" % INBOX)
        self.register_handler(Callback("inbox", inbox, self.news))
        self.add_event_handler("groupchat_message", self.said)
        self.add_event_handler("groupchat_presence", self.occupant)
        self.add_event_handler("groupchat_direct_invite", self.invited)
        for kind in ("subscribe", "subscribed", "unsubscribed", "available", "unavailable"):
            name = {"subscribe": "presence_subscribe", "subscribed": "presence_subscribed"}.get(kind, "presence_" + kind)
            self.add_event_handler(name, self.presence)
        self.add_event_handler("failed_all_auth", lambda _: tell("refused"))
        self.add_event_handler("ssl_invalid_chain", lambda _: tell("untrusted"))
        self.add_event_handler("connection_failed", lambda problem: tell("failed", problem=str(problem)))
        self.add_event_handler("disconnected", self.ended)
        self.add_event_handler("carbon_sent", lambda copy: tell("copy", body=copy["carbon_sent"]["body"]))
        self.add_event_handler("carbon_received", lambda copy: tell("copy", body=copy["carbon_received"]["body"]))
        self.add_event_handler("session_resumed", lambda _: tell("resumed"))
        self.add_event_handler("stanza_acked", lambda stanza: tell("acknowledged", body=stanza["body"]))

    def reach(self, at=None):
        self.connect((host, int(at or port)), use_ssl=security == "tls", force_starttls=security == "starttls")

    def ended(self, _):
        tell("disconnected")
        if self.returning:
            self.returning = False
        elif not self.finished.done():
            self.finished.set_result(None)

    async def register_account(self, _):
        request = self.Iq()
        request["type"] = "set"
        request["register"]["username"] = self.boundjid.user
        request["register"]["password"] = self.password
        await request.send()

    async def start(self, _):
        await self.get_roster()
        self.send_presence()
        cipher = self.transport.get_extra_info("ssl_object")
        tell("started", address=str(self.boundjid), tls=cipher.version())

    def message(self, stanza):
        if stanza["body"]:
            tell("message", id=stanza["id"], sender=str(stanza["from"]), type=stanza["type"], body=stanza["body"])

    def news(self, stanza):
        if stanza["from"] == self.boundjid.bare:
            for news in stanza.xml.find("{%s}inbox" % INBOX):
                tell("news", kind=news.tag.partition("}")[2], **self.facts(news))

    def corrected(self, stanza):
        tell("corrected", of=stanza["replace"]["id"], body=stanza["body"])

    def reacted(self, stanza):
        tell("reacted", of=stanza["reactions"]["id"], emoji=sorted(stanza["reactions"]["values"]))

    def retracted(self, stanza):
        tell("retracted", of=stanza.xml.find("{%s}retract" % RETRACT).get("id"), body=stanza["body"])

    def utter(self, to, name, body, kind="chat", corrects=None):
        """Says something under an id of one's own, or in place of what was said under another one."""
        message = self.make_message(to, mtype=kind, mbody=body)
        message["id"] = name
        if corrects is not None:
            message["replace"]["id"] = corrects
        message.send()

    def retract(self, to, name, kind="chat"):
        message = self.make_message(to, mtype=kind)
        message["id"] = "retracts-" + name
        message.append(ET.Element("{%s}retract" % RETRACT, {"id": name}))
        message.send()

    def presence(self, stanza):
        tell("presence", sender=str(stanza["from"]), type=stanza["type"], status=stanza["status"])

    def said(self, stanza):
        occupant = stanza["occupant-id"]["id"]
        tell("said", room=stanza["from"].bare, nick=stanza["from"].resource, body=stanza["body"], occupant=occupant)

    def occupant(self, stanza):
        muc = stanza["muc"]
        codes = sorted(muc["status_codes"])
        tell("occupant", sender=str(stanza["from"]), type=stanza["type"], role=muc["role"], codes=codes)

    def invited(self, stanza):
        tell("invited", sender=str(stanza["from"]), room=stanza["groupchat_invite"]["jid"])

    async def enter(self, room, nick):
        try:
            entered = await self["xep_0045"].join_muc_wait(JID(room), nick, timeout=30)
        except PresenceError as refused:
            tell("kept-out", room=room, condition=refused.condition)
            return
        presence, subject, occupants, history = entered
        codes = sorted(presence["muc"]["status_codes"])
        tell("entered", room=room, codes=codes, occupants=len(occupants), history=[said["body"] for said in history])

    async def configure(self, room, *options):
        form = self["xep_0004"].make_form(ftype="submit")
        form.add_field(var="FORM_TYPE", ftype="hidden", value="http://jabber.org/protocol/muc#roomconfig")
        for option in options:
            variable, value = option.split("=")
            form.add_field(var="muc#roomconfig_" + variable, value=value)
        await self["xep_0045"].set_room_config(JID(room), form)
        tell("configured", room=room)

    async def kick(self, room, nick):
        await self["xep_0045"].set_role(JID(room), nick, "none", reason="Avaunt!")
        tell("kicked", nick=nick)

    async def check(self, occupant):
        """Self-ping (XEP-0410), for which slixmpp 1.8 has no plugin of its own."""
        try:
            await self["xep_0199"].send_ping(JID(occupant), timeout=30)
            tell("inside", occupant=occupant)
        except IqError as refused:
            tell("outside", occupant=occupant, condition=refused.condition)

    async def room_history(self, room):
        answer = await self["xep_0313"].retrieve(jid=JID(room))
        for result in answer["mam"]["results"]:
            message = result["mam_result"]["forwarded"]["stanza"]
            tell("kept", id=result["mam_result"]["id"], sender=str(message["from"]), body=message["body"])
        tell("history")

    def tune(self, stanza):
        item = stanza["pubsub_event"]["items"]["item"]
        tell("tune", sender=str(stanza["from"]), title=item["tune"]["title"])

    def avatar(self, stanza):
        item = stanza["pubsub_event"]["items"]["item"]
        tell("avatar", sender=str(stanza["from"]), id=item["id"])

    def options(self, **wanted):
        """Publish options (XEP-0060 §7.1.5)."""
        form = self["xep_0004"].make_form(ftype="submit")
        form.add_field(var="FORM_TYPE", ftype="hidden", value="http://jabber.org/protocol/pubsub#publish-options")
        for name, value in wanted.items():
            form.add_field(var="pubsub#" + name, value=value)
        return form

    async def publish_tune(self, title):
        await self["xep_0118"].publish_tune(title=title)
        tell("published")

    async def publish_avatar(self, data):
        picture = b64decode(data)
        name = self["xep_0084"].generate_id(picture)
        await self["xep_0084"].publish_avatar(picture, options=self.options(access_model="open"))
        await self["xep_0084"].publish_avatar_metadata(
            {"id": name, "type": "image/png", "bytes": len(picture)}, options=self.options(access_model="open")
        )
        tell("published", id=name)

    async def add_bookmark(self, room, name):
        conference = ET.Element("{urn:xmpp:bookmarks:1}conference", {"name": name, "autojoin": "true"})
        options = self.options(
            persist_items="true", max_items="max", send_last_published_item="never", access_model="whitelist"
        )
        await self["xep_0060"].publish(
            self.boundjid.bare, "urn:xmpp:bookmarks:1", id=room, payload=conference, options=options
        )
        tell("published")

    async def bookmarks(self):
        answer = await self["xep_0060"].get_items(self.boundjid.bare, "urn:xmpp:bookmarks:1")
        for item in answer["pubsub"]["items"]:
            tell("bookmark", room=item["id"], name=item["payload"].get("name"))

    async def history(self, peer):
        answer = await self["xep_0313"].retrieve(with_jid=JID(peer))
        for result in answer["mam"]["results"]:
            kept = result["mam_result"]
            message = kept["forwarded"]["stanza"]
            tell("kept", id=kept["id"], sender=str(message["from"]), body=message["body"])
        tell("history")

    @staticmethod
    def facts(conversation):
        return {name.replace("-", "_"): value for name, value in conversation.attrib.items() if name != "kind"}

    async def inbox(self):
        """No library knows docs/xep-inbox.md: its example, sent as it is."""
        await self["xep_0280"].enable()
        request = self.make_iq_get(ito=self.boundjid.bare)
        request.append(ET.Element("{%s}inbox" % INBOX))
        answer = await request.send()
        conversations = answer.xml.findall("{%s}inbox/{%s}conversation" % (INBOX, INBOX))
        tell("inbox", conversations=[self.facts(each) for each in conversations])

    async def displayed(self, peer, place):
        """XEP-0490 by the publication of XEP-0060, which slixmpp knows."""
        marker = ET.Element("{%s}displayed" % DISPLAYED)
        ET.SubElement(marker, "{urn:xmpp:sid:0}stanza-id", {"by": self.boundjid.bare, "id": place})
        options = self["xep_0004"].make_form("submit")
        options.add_field("FORM_TYPE", "hidden", value="http://jabber.org/protocol/pubsub#publish-options")
        for name, value in (
            ("persist_items", "true"),
            ("max_items", "max"),
            ("send_last_published_item", "never"),
            ("access_model", "whitelist"),
        ):
            options.add_field("pubsub#" + name, value=value)
        await self["xep_0060"].publish(self.boundjid.bare, DISPLAYED, id=peer, payload=marker, options=options)
        tell("displayed")

    @staticmethod
    def told_of(kind):
        """XEP-0060 §7.1.2, §7.2.2, §8.4.2, §12.14: events of nodes at a service, as slixmpp reads them."""

        def handler(stanza):
            event = stanza["pubsub_event"]
            if kind in ("publish", "retract"):
                item = event["items"]["item" if kind == "publish" else "retract"]
                facts = {"node": event["items"]["node"], "id": item["id"]}
                if kind == "publish":
                    facts["text"] = "".join(item["payload"].itertext())
            elif kind == "delete":
                facts = {"node": event["delete"]["node"]}
            else:
                facts = {"node": event["subscription"]["node"], "state": event["subscription"]["subscription"]}
            tell("node-" + kind, sender=str(stanza["from"]), **facts)

        return handler

    def node_form(self, options):
        form = self["xep_0004"].make_form("submit")
        form.add_field("FORM_TYPE", "hidden", value="http://jabber.org/protocol/pubsub#node_config")
        for option in options:
            name, value = option.split("=")
            form.add_field("pubsub#" + name, value=value)
        return form

    @staticmethod
    def vtodo(summary, status, sequence):
        """A task as xCal (RFC 6321); without a sequence a new one."""
        xcal = "{urn:ietf:params:xml:ns:icalendar-2.0}"
        calendar = ET.Element(xcal + "icalendar")
        above = calendar
        for name in ("vcalendar", "components", "vtodo", "properties"):
            above = ET.SubElement(above, xcal + name)
        said = {"summary": ("text", summary), "status": ("text", status), "sequence": ("integer", sequence)}
        for name, (kind, value) in said.items():
            if value:
                ET.SubElement(ET.SubElement(above, xcal + name), xcal + kind).text = value
        return calendar

    async def node(self, verb, *arguments):
        """What is done with a node of a service; told under the same verb, or as refused."""
        nodes = self["xep_0060"]
        try:
            if verb == "find":
                items = (await self["xep_0030"].get_items(jid=arguments[0]))["disco_items"]["items"]
                found = {"items": [item[0] for item in items], "nodes": [item[1] for item in items]}
                info = (await self["xep_0030"].get_info(jid=arguments[0]))["disco_info"]
                found["identities"] = [[identity[0], identity[1]] for identity in info["identities"]]
            elif verb == "create":
                answer = await nodes.create_node(arguments[0], arguments[1] or None, self.node_form(arguments[2:]))
                found = {"name": answer["pubsub"]["create"]["node"]}
            elif verb == "configure":
                before = (await nodes.get_node_config(*arguments[:2]))["pubsub_owner"]["configure"]["form"]
                await nodes.set_node_config(*arguments[:2], self.node_form(arguments[2:]))
                found = {"before": before.get_values()}
            elif verb == "subscribe":
                answer = await nodes.subscribe(*arguments)
                found = {"state": answer["pubsub"]["subscription"]["subscription"]}
            elif verb == "subscriptions":
                answer = await nodes.get_subscriptions(*arguments)
                found = {"nodes": [each["node"] for each in answer["pubsub"]["subscriptions"]]}
            elif verb == "publish":
                entry = ET.Element("{http://www.w3.org/2005/Atom}entry")
                entry.text = arguments[3]
                answer = await nodes.publish(*arguments[:2], id=arguments[2], payload=entry)
                found = {"id": answer["pubsub"]["publish"]["item"]["id"]}
            elif verb == "task":
                answer = await nodes.publish(*arguments[:2], id=arguments[2], payload=self.vtodo(*arguments[3:]))
                found = {"id": answer["pubsub"]["publish"]["item"]["id"]}
            elif verb == "items":
                answer = await nodes.get_items(*arguments)
                found = {"ids": [item["id"] for item in answer["pubsub"]["items"]]}
            elif verb == "retract":
                await nodes.retract(*arguments, notify=True)
                found = {}
            elif verb == "affiliate":
                await nodes.modify_affiliations(*arguments[:2], [(JID(arguments[2]), arguments[3])])
                found = {}
            elif verb == "delete":
                await nodes.delete_node(*arguments)
                found = {}
            tell("node", verb=verb, **found)
        except IqError as refused:
            tell("node", verb=verb, refused=refused.condition)

    async def share(self, name, content, kind):
        """Uploads a file (XEP-0363); told as shared with its address, or as refused."""
        try:
            await self.discover()
            uploads = self["xep_0363"]
            url = await uploads.upload_file(name, input_file=BytesIO(content.encode()), content_type=kind)
            tell("shared", url=url)
        except IqError as refused:
            tell("shared", refused=refused.condition)
        except FileTooBig:
            tell("shared", refused="too big")

    async def discover(self):
        """Has slixmpp know the services: its own search waits for bare coroutines, which Python 3.11 refuses."""
        disco, domain = self["xep_0030"], self.boundjid.domain
        items = await disco.get_items(domain)
        addresses = [domain, *(item[0] for item in items["disco_items"]["items"])]
        disco.domain_infos[domain] = [await disco.get_info(address) for address in addresses]

    def link(self, peer, url):
        """XEP-0066 §3."""
        message = self.make_message(peer, mbody=url, mtype="chat")
        link = ET.Element("{jabber:x:oob}x")
        ET.SubElement(link, "{jabber:x:oob}url").text = url
        message.append(link)
        message.send()

    def approve(self, service, node, subscriber):
        """XEP-0060 §8.6, for which slixmpp has the form but no function."""
        form = self["xep_0004"].make_form("submit")
        kind = "http://jabber.org/protocol/pubsub#subscribe_authorization"
        form.add_field("FORM_TYPE", "hidden", value=kind)
        form.add_field("pubsub#node", value=node)
        form.add_field("pubsub#subscriber_jid", value=subscriber)
        form.add_field("pubsub#allow", value="true")
        message = self.make_message(service, mtype="normal")
        message.append(form)
        message.send()

    def assist(self, peer, message, place):
        """XEP-0490 §4.5.3: a marker for the peer, and one that the server takes out of it."""
        marker = self.make_message(peer, mtype="chat")
        marker.append(ET.Element("{urn:xmpp:chat-markers:0}displayed", {"id": message}))
        own = ET.Element("{%s}displayed" % DISPLAYED)
        ET.SubElement(own, "{urn:xmpp:sid:0}stanza-id", {"by": self.boundjid.bare, "id": place})
        marker.append(own)
        marker.send()

    async def carbons(self):
        await self["xep_0280"].enable()
        tell("carbons")

    def obey(self, verb, *arguments):
        if verb == "say":
            self.send_message(mto=arguments[0], mbody=arguments[1], mtype="chat")
            if self.managed:
                # its window asks before the stanza that fills it
                self.send(RequestAck(self))
        elif verb == "presence":
            self.send_presence(pto=arguments[0], ptype=arguments[1])
        elif verb == "status":
            self.send_presence(pshow=arguments[0], pstatus=arguments[1])
        elif verb == "history":
            asyncio.ensure_future(self.history(arguments[0]))
        elif verb in ("enter", "configure", "kick", "check", "room_history"):
            asyncio.ensure_future(getattr(self, verb)(*arguments))
        elif verb == "announce":
            self.send_message(mto=arguments[0], mbody=arguments[1], mtype="groupchat")
        elif verb == "invite":
            self["xep_0249"].send_invitation(JID(arguments[1]), JID(arguments[0]))
        elif verb == "exit":
            self["xep_0045"].leave_muc(JID(arguments[0]), arguments[1])
        elif verb == "tune":
            asyncio.ensure_future(self.publish_tune(arguments[0]))
        elif verb == "avatar":
            asyncio.ensure_future(self.publish_avatar(arguments[0]))
        elif verb == "bookmark":
            asyncio.ensure_future(self.add_bookmark(arguments[0], arguments[1]))
        elif verb == "bookmarks":
            asyncio.ensure_future(self.bookmarks())
        elif verb == "inbox":
            asyncio.ensure_future(self.inbox())
        elif verb == "displayed":
            asyncio.ensure_future(self.displayed(*arguments))
        elif verb == "node":
            asyncio.ensure_future(self.node(*arguments))
        elif verb == "react":
            self["xep_0444"].send_reactions(JID(arguments[0]), arguments[1], arguments[2:])
        elif verb == "share":
            asyncio.ensure_future(self.share(*arguments))
        elif verb in ("approve", "assist", "utter", "retract", "link"):
            getattr(self, verb)(*arguments)
        elif verb == "carbons":
            asyncio.ensure_future(self.carbons())
        elif verb == "break":
            self.returning = True
            self.abort()
        elif verb == "stay":
            self.returning = True
        elif verb == "return":
            self.reach(*arguments)
        elif verb == "leave":
            self.disconnect()


def listen(client, loop):
    for line in sys.stdin:
        loop.call_soon_threadsafe(client.obey, *json.loads(line))
    loop.call_soon_threadsafe(client.disconnect)


address, password, host, port, security, authority, register, management = sys.argv[1:9]
client = Client(address, password, register == "register", management == "managed")
client.ca_certs = Path(authority)
client.ssl_context.check_hostname = True
client.ssl_context.minimum_version = ssl.TLSVersion.TLSv1_2
client.reach()
loop = asyncio.get_event_loop()
threading.Thread(target=listen, args=(client, loop), daemon=True).start()
loop.run_until_complete(client.finished)
