package chat.atrium.protocol.xep.inbox;

/**
 * What is unread in a conversation. Each number is exact up to {@link #MOST}, which stands for so many or more.
 *
 * @param messages that count
 * @param mentions how many of them call the user
 * @param everybody how many of them call everybody
 */
public record Unread(int messages, int mentions, int everybody) {

    /** No number is greater. */
    public static final int MOST = 100;

    public static final Unread NOTHING = new Unread(0, 0, 0);

    public Unread {
        messages = Math.min(messages, MOST);
        mentions = Math.min(mentions, MOST);
        everybody = Math.min(everybody, MOST);
    }

    /** One message more. */
    Unread plus(boolean mention, boolean all) {
        return new Unread(messages + 1, mentions + (mention ? 1 : 0), everybody + (all ? 1 : 0));
    }
}
