// A client on xmpp.js (npm: @xmpp/client).
import { client, xml } from "@xmpp/client";
import { address, obey, password, service, tell } from "./lines.js";

const [username, domain] = address.split("@");
const xmpp = client({ service, domain, username, password });
xmpp.reconnect.stop();

function contacts(query) {
  for (const { attrs } of query.getChildren("item")) {
    tell("contact", { address: attrs.jid, subscription: attrs.subscription });
  }
}

xmpp.iqCallee.set("jabber:iq:roster", "query", ({ element }) => {
  contacts(element);
  return {};
});
xmpp.on("online", async (bound) => {
  contacts(await xmpp.iqCaller.get(xml("query", "jabber:iq:roster")));
  await xmpp.send(xml("presence"));
  tell("started", { address: bound.toString() });
});
xmpp.on("stanza", (stanza) => {
  const { from: sender, type } = stanza.attrs;
  if (stanza.is("message") && stanza.getChild("body")) {
    tell("message", { sender, body: stanza.getChildText("body") });
  } else if (stanza.is("presence")) {
    tell("presence", { sender, type: type ?? "available", status: stanza.getChildText("status") ?? "" });
  }
});
xmpp.on("error", console.error);
xmpp.on("offline", () => tell("disconnected"));

obey({
  say: (to, body) => xmpp.send(xml("message", { to, type: "chat" }, xml("body", {}, body))),
  presence: (to, type) => xmpp.send(xml("presence", { to, type })),
  status: (show, status) => xmpp.send(xml("presence", {}, xml("show", {}, show), xml("status", {}, status))),
  leave: () => xmpp.stop(),
});
xmpp.start().catch((refusal) => {
  if (refusal.name === "SASLError") tell("refused", { reason: refusal.condition });
  return xmpp.stop();
});
