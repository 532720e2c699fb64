package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;

/**
 * A channel of the account: a room that it belongs to.
 *
 * @param isRun whether the account may rename it and add people
 * @param isPrivate only members come in
 * @param unread how many messages are unread
 * @param calls how many of them call the account, or everybody
 */
public record Channel(BareJid jid, String name, boolean isRun, boolean isPrivate, int unread, int calls) {}
