package chat.atrium.web.conversation;

import chat.atrium.web.client.SharedFile;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A file as the browser tells of it. */
final class ToldFile {

    private ToldFile() {}

    /** Absent if there is none, or if it is nowhere on the web. */
    static Optional<SharedFile> find(JsonNode file) {
        try {
            return Optional.of(new SharedFile(
                    file.path("url").asString(""),
                    file.path("name").asString(""),
                    file.path("type").asString(""),
                    file.path("size").asLong(0),
                    file.path("width").asInt(0),
                    file.path("height").asInt(0)));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }
}
