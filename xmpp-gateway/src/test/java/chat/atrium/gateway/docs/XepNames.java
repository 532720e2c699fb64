package chat.atrium.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The titles of the XEPs by number. */
record XepNames(Properties titles) {

    static XepNames load() {
        Properties titles = new Properties();
        try (Reader in = new InputStreamReader(
                requireNonNull(XepNames.class.getResourceAsStream("/xep-names.properties")), UTF_8)) {
            titles.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new XepNames(titles);
    }

    String title(int number) {
        return requireNonNull(
                titles.getProperty(Integer.toString(number)), () -> "xep-names.properties lacks " + number);
    }
}
