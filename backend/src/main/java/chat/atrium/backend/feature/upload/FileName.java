package chat.atrium.backend.feature.upload;

import java.nio.charset.StandardCharsets;

/**
 * The name of a file as its owner has it and as others may keep it: one that leads nowhere else and reads as it is.
 *
 * @param value without slashes, control characters and signs that turn the direction of writing
 */
record FileName(String value) {

    private static final String UNRESERVED = "-._~";

    /**
     * Takes the name.
     *
     * @throws IllegalArgumentException with a text for people, if it cannot be one
     */
    FileName {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("this is no name of a file");
        }
        if (value.contains("/") || value.contains("\\")) {
            throw new IllegalArgumentException("the name of a file is expected, not a path");
        }
        if (value.codePoints().anyMatch(FileName::misleads)) {
            throw new IllegalArgumentException("the name holds control characters");
        }
    }

    int bytes() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As a part of an address (RFC 3986 §2.1): everything but unreserved characters is encoded. */
    String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append("%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || UNRESERVED.indexOf(character) >= 0;
    }

    /** Signs that turn the direction make {@code gnp.exe} out of {@code exe.png} (UTR #36 §2.8). */
    private static boolean misleads(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR -> true;
            default -> Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.LINE_SEPARATOR;
        };
    }
}
