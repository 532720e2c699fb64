// A client on Strophe.js.
import { $iq, $msg, $pres, Strophe } from "strophe.js";
import { address, obey, password, service, tell } from "./lines.js";

const { Status } = Strophe;
const connection = new Strophe.Connection(service);
Strophe.setLogLevel(Strophe.LogLevel.WARN);

function contacts(stanza) {
  for (const item of stanza.getElementsByTagName("item")) {
    tell("contact", { address: item.getAttribute("jid"), subscription: item.getAttribute("subscription") });
  }
}

function text(stanza, name) {
  const [child] = stanza.getElementsByTagName(name);
  return child ? child.textContent : "";
}

/** Strophe forgets a handler that does not return true. */
function on(name, handle) {
  connection.addHandler((stanza) => {
    handle(stanza);
    return true;
  }, ...name);
}

function start() {
  on(["jabber:iq:roster", "iq", "set"], (push) => {
    contacts(push);
    connection.send($iq({ type: "result", id: push.getAttribute("id") }));
  });
  on([null, "message"], (message) => {
    if (text(message, "body")) tell("message", { sender: message.getAttribute("from"), body: text(message, "body") });
  });
  on([null, "presence"], (presence) =>
    tell("presence", {
      sender: presence.getAttribute("from"),
      type: presence.getAttribute("type") ?? "available",
      status: text(presence, "status"),
    }),
  );
  connection.sendIQ($iq({ type: "get" }).c("query", { xmlns: "jabber:iq:roster" }), (roster) => {
    contacts(roster);
    connection.send($pres());
    tell("started", { address: connection.jid });
  });
}

obey({
  say: (to, body) => connection.send($msg({ to, type: "chat" }).c("body").t(body)),
  presence: (to, type) => connection.send($pres({ to, type })),
  status: (show, status) => connection.send($pres().c("show").t(show).up().c("status").t(status)),
  leave: () => connection.disconnect("leaving"),
});
connection.connect(address, password, (status, reason) => {
  if (status === Status.CONNECTED) start();
  else if (status === Status.AUTHFAIL) tell("refused", { reason });
  else if (status === Status.DISCONNECTED) tell("disconnected");
  else if (status === Status.CONNFAIL || status === Status.ERROR) console.error(reason);
});
