package chat.atrium.backend.port.file;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a file, and is all that one has to know to read it: 144 random bits.
 *
 * @param value 24 letters, digits, {@code -} and {@code _}: fit for addresses and for names on a disk
 */
public record FileId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    public FileId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a file");
        }
    }

    /** Absent if the text can be no id, whatever else it is. */
    public static Optional<FileId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FileId(text)) : Optional.empty();
    }
}
