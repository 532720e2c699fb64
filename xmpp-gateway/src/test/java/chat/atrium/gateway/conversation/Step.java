package chat.atrium.gateway.conversation;

/**
 * One line of a script with what is indented below it.
 *
 * @param line its number, from 1
 * @param text as written, for messages
 */
record Step(int line, String text, Action action) {}
