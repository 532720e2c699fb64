package chat.atrium.backend.feature.workspace;

/**
 * A name that people may give their workspace.
 *
 * @param value without white space around it, 1 to {@value #MAX_LENGTH} characters, no control characters
 */
record WorkspaceName(String value) {

    private static final int MAX_LENGTH = 100;

    /**
     * Takes the name.
     *
     * @throws IllegalArgumentException with a text for people, if it cannot be one
     */
    WorkspaceName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The name is empty.");
        }
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("The name is longer than " + MAX_LENGTH + " characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name holds control characters.");
        }
    }
}
