/**
 * A typed XMPP client library over {@link chat.atrium.protocol.LocalStreams}: what the views know of the workspace.
 * The only place of the web UI that knows stanzas and elements; its public types are records and events. Nothing here
 * waits on a caller's thread: answers are {@code CompletionStage}s, news are {@link Change}s.
 */
@NullMarked
package chat.atrium.web.client;

import org.jspecify.annotations.NullMarked;
