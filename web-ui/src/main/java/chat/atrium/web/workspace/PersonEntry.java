package chat.atrium.web.workspace;

import chat.atrium.web.client.Person;

/** What the sidebar shows of a person. */
record PersonEntry(Person person, int unread) {}
