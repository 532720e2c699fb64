package chat.atrium.gateway.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All the scripts under {@code src/test/resources/conversations}, or those whose name holds a given word. */
final class Repertoire {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");
    private static final String ENDING = ".convo";

    private Repertoire() {}

    /** The scripts; {@code -Dconversation=carbons} limits them. */
    static List<Script> scripts() {
        String wanted = System.getProperty("conversation", "");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> file.toString().contains(wanted))
                    .sorted()
                    .map(Repertoire::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Script read(Path file) {
        String name = FOLDER.relativize(file).toString();
        try {
            return new ScriptParser(name.substring(0, name.length() - ENDING.length()), Files.readString(file)).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
