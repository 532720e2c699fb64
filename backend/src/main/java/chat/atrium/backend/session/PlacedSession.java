package chat.atrium.backend.session;

import chat.atrium.backend.cluster.NodeId;

/**
 * A session and where its connection is.
 *
 * @param due all archived messages up to this one were sent to it, or were not for it
 */
public record PlacedSession(SessionState state, NodeId node, long due) {}
