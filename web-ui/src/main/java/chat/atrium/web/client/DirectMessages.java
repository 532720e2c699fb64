package chat.atrium.web.client;

import java.time.Instant;

/** A direct conversation in the sidebar: with whom, how much of it is unread, when it last moved. */
public record DirectMessages(Person with, int unread, Instant latest) {}
