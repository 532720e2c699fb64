package chat.atrium.web.client;

/** The stream has ended, or the server did not answer in time. */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
        super(message, null, false, false);
    }
}
