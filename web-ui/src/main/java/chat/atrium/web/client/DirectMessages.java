package chat.atrium.web.client;

/** A direct conversation in the sidebar: with whom, how much of it is unread. */
public record DirectMessages(Person with, int unread) {}
