package chat.atrium.web.client;

/** What people write, made fit for XML 1.0 §2.2 and for the limit of one message. */
final class MessageText {

    private MessageText() {}

    static String clean(String text, int maxLength) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), maxLength));
        text.codePoints().filter(MessageText::mayBeInXml).limit(maxLength).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean mayBeInXml(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
