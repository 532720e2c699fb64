package chat.atrium.backend.boot;

import java.util.List;

/** What the arguments ask for; everything else is a setting. */
sealed interface CommandLine {

    record Start() implements CommandLine {}

    record Help() implements CommandLine {}

    record Version() implements CommandLine {}

    record Unknown(String argument) implements CommandLine {}

    static CommandLine read(String... arguments) {
        List<String> given = List.of(arguments);
        if (given.isEmpty()) {
            return new Start();
        }
        return switch (given.getFirst()) {
            case "--help", "-h" -> new Help();
            case "--version" -> new Version();
            default -> new Unknown(given.getFirst());
        };
    }
}
