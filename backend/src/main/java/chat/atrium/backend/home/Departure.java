package chat.atrium.backend.home;

import chat.atrium.protocol.jid.BareJid;
import java.util.concurrent.CompletionStage;

/**
 * One home that leaves this node.
 *
 * @param left completes when storage knows all that was known there, and nothing is done there any more
 */
public record Departure(BareJid home, CompletionStage<Void> left) {}
