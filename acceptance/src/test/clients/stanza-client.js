// A client on StanzaJS (npm: stanza).
import { createClient } from "stanza";
import { address, obey, password, service, tell } from "./lines.js";

const client = createClient({ jid: address, password, transports: { websocket: service, bosh: false } });

function contacts({ items = [] }) {
  for (const { jid, subscription } of items) tell("contact", { address: jid, subscription });
}

client.on("session:started", async () => {
  contacts(await client.getRoster());
  client.sendPresence();
  tell("started", { address: client.jid });
});
client.on("iq:set:roster", ({ roster }) => contacts(roster));
client.on("message", ({ from, body }) => {
  if (body) tell("message", { sender: from, body });
});
client.on("presence", ({ from, type = "available", status = "" }) => tell("presence", { sender: from, type, status }));
client.on("auth:failed", () => tell("refused"));
client.on("stream:error", console.error);
client.on("disconnected", () => tell("disconnected"));

obey({
  say: (to, body) => client.sendMessage({ to, body, type: "chat" }),
  presence: (to, type) => client.sendPresence({ to, type }),
  status: (show, status) => client.sendPresence({ show, status }),
  leave: () => client.disconnect(),
});
client.connect();
