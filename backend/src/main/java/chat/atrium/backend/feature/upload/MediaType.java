package chat.atrium.backend.feature.upload;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody says a file is: type and subtype in small letters, without parameters (RFC 9110 §8.3.1).
 */
record MediaType(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}");

    /**
     * Takes the type out of a field.
     *
     * @throws IllegalArgumentException with a text for people, if it is none
     */
    static MediaType of(String field) {
        int parameters = field.indexOf(';');
        String essence = (parameters < 0 ? field : field.substring(0, parameters)).strip();
        return new MediaType(essence.toLowerCase(Locale.ROOT));
    }

    MediaType {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("this is no content type");
        }
    }
}
