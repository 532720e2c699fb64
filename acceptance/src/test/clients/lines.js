// How a client in a process of its own is driven: a JSON list per line in (a verb and its arguments), a JSON object
// per line out (what happened). What a client complains about goes to standard error.
import { createInterface } from "node:readline";

/** Who signs in, with which password, to which address: xmpp: is STARTTLS, xmpps: direct TLS, ws: and wss: WebSocket. */
export const [address, password, service] = process.argv.slice(2);

export function tell(event, facts = {}) {
  console.log(JSON.stringify({ event, ...facts }));
  if (event === "disconnected") process.stdin.destroy();
}

/** Obeys each line by the verb of its name; the end of the input is a wish to leave. */
export function obey(verbs) {
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const [verb, ...words] = JSON.parse(line);
    verbs[verb](...words);
  });
  lines.on("close", () => verbs.leave());
}
