package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;

/** A public channel of the workspace, as somebody who looks for one sees it. */
public record ChannelOffer(BareJid jid, String name, boolean isJoined) {}
