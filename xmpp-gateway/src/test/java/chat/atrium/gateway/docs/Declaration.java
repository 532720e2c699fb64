package chat.atrium.gateway.docs;

import chat.atrium.protocol.Implements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;

/**
 * One {@link Implements} and where it stands.
 *
 * @param place the package or class that carries it
 */
record Declaration(Implements what, String place) {

    private static final String HOUSE = "chat.atrium.";
    private static final String PACKAGE_INFO = ".package-info";

    /** All declarations of the modules that this one can see: protocol, backend and gateway. */
    static List<Declaration> all() {
        return indexes().stream()
                .flatMap(index -> Stream.concat(
                        index.getAnnotations(Implements.class).stream(),
                        index.getAnnotations(Implements.All.class).stream()))
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass().name().toString())
                .filter(name -> name.startsWith(HOUSE))
                .distinct()
                .flatMap(Declaration::of)
                .toList();
    }

    private static Stream<Declaration> of(String className) {
        String place = className.endsWith(PACKAGE_INFO)
                ? className.substring(0, className.length() - PACKAGE_INFO.length())
                : className;
        try {
            Class<?> carrier = Class.forName(className, false, Declaration.class.getClassLoader());
            return Stream.of(carrier.getAnnotationsByType(Implements.class))
                    .map(what -> new Declaration(what, place.substring(HOUSE.length())));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Index> indexes() {
        try {
            return Collections.list(Declaration.class.getClassLoader().getResources("META-INF/jandex.idx")).stream()
                    .map(Declaration::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Index read(URL location) {
        try (InputStream in = location.openStream()) {
            return new IndexReader(in).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
