package chat.atrium.backend.feature.task;

import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import java.util.stream.Stream;

/** Which node a request is about: its payload says so, or the first thing in that. */
final class NodeOf {

    private static final String NODE = "node";

    private NodeOf() {}

    static Optional<String> find(Element payload) {
        return Stream.concat(Stream.of(payload), payload.elements().limit(1))
                .flatMap(element -> element.findAttribute(NODE).stream())
                .findFirst();
    }
}
