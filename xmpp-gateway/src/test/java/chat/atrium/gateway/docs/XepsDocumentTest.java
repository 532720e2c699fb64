package chat.atrium.gateway.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.Implements;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** {@code docs/xeps.md} and {@code docs/doap.xml} say what the {@link Implements} in the code say. */
class XepsDocumentTest {

    private final List<Declaration> declarations = Declaration.all();
    private final XepNames names = XepNames.load();

    @Test
    void the_list_of_specifications_is_up_to_date() {
        String content =
                """
                # Specifications

                Generated from `@Implements` in the code by `XepsDocumentTest`; do not edit. `./test docs` writes it anew.

                ## RFCs

                | RFC | left out | in |
                |---|---|---|
                %s

                ## XEPs

                | XEP | title | version | left out | namespaces | in |
                |---|---|---|---|---|---|
                %s

                ## Our own

                | namespaces | left out | in |
                |---|---|---|
                %s
                """.formatted(rows(Implements::rfc, this::rfcRow), rows(Implements::xep, this::xepRow), ownRows());
        new GeneratedDocument("xeps.md").isUpToDate(content);
    }

    @Test
    void the_description_of_the_project_is_up_to_date() {
        String supported = byNumber(Implements::xep).entrySet().stream()
                .map(entry -> Doap.supported(entry.getKey(), entry.getValue()))
                .collect(joining());
        String rfcs = byNumber(Implements::rfc).keySet().stream().map(Doap::rfc).collect(joining());
        new GeneratedDocument("doap.xml").isUpToDate(Doap.project(rfcs + supported));
    }

    @Test
    void every_declared_xep_names_the_version_that_was_read() {
        assertThat(declarations)
                .filteredOn(declaration -> declaration.what().xep() > 0)
                .isNotEmpty()
                .noneMatch(declaration -> declaration.what().version().isBlank());
    }

    @Test
    void one_xep_is_declared_in_one_version() {
        assertThat(byNumber(Implements::xep))
                .allSatisfy((number, found) -> assertThat(found)
                        .extracting(declaration -> declaration.what().version())
                        .as("XEP-%04d", number)
                        .containsOnly(found.getFirst().what().version()));
    }

    private String rows(ToIntFunction<Implements> number, RowMaker row) {
        return byNumber(number).entrySet().stream()
                .map(entry -> row.write(entry.getKey(), entry.getValue()))
                .collect(joining("\n"));
    }

    private String rfcRow(int number, List<Declaration> found) {
        return "| [RFC %d](https://www.rfc-editor.org/rfc/rfc%d) | %s | %s |"
                .formatted(number, number, without(found), places(found));
    }

    private String xepRow(int number, List<Declaration> found) {
        return "| [XEP-%04d](https://xmpp.org/extensions/xep-%04d.html) | %s | %s | %s | %s | %s |"
                .formatted(
                        number,
                        number,
                        names.title(number),
                        found.getFirst().what().version(),
                        without(found),
                        namespaces(found),
                        places(found));
    }

    private String ownRows() {
        return declarations.stream()
                .filter(declaration ->
                        declaration.what().xep() == 0 && declaration.what().rfc() == 0)
                .sorted(comparing(Declaration::place))
                .map(own -> "| %s | %s | %s |"
                        .formatted(namespaces(List.of(own)), without(List.of(own)), places(List.of(own))))
                .collect(joining("\n"));
    }

    private SortedMap<Integer, List<Declaration>> byNumber(ToIntFunction<Implements> number) {
        Map<Integer, List<Declaration>> grouped = declarations.stream()
                .filter(declaration -> number.applyAsInt(declaration.what()) > 0)
                .sorted(comparing(Declaration::place))
                .collect(groupingBy(declaration -> number.applyAsInt(declaration.what())));
        return new TreeMap<>(grouped);
    }

    private static String without(List<Declaration> found) {
        return found.stream()
                .map(declaration -> declaration.what().without())
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(joining("; "));
    }

    private static String namespaces(List<Declaration> found) {
        return found.stream()
                .flatMap(declaration -> Arrays.stream(declaration.what().namespaces()))
                .distinct()
                .sorted()
                .map(namespace -> "`" + namespace + "`")
                .collect(joining("<br>"));
    }

    private static String places(List<Declaration> found) {
        return found.stream()
                .map(declaration -> "`" + declaration.place() + "`")
                .distinct()
                .collect(joining("<br>"));
    }

    /** Writes one row of a table. */
    private interface RowMaker {
        String write(int number, List<Declaration> found);
    }
}
