package chat.atrium.protocol.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Trees as hostile and as foreign as XML allows. */
public final class ElementArbitraries implements ArbitraryProvider {

    private static final int MOST_CHILDREN = 3;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Element.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypes) {
        return Set.of(elements());
    }

    static Arbitrary<Element> elements() {
        return elements(2).filter(element -> !element.is(XmlWriter.STREAM, "stream"));
    }

    private static Arbitrary<Element> elements(int depth) {
        Arbitrary<Node> text = texts().filter(value -> !value.isEmpty()).map(Text::new);
        Arbitrary<Node> child =
                depth == 0 ? text : Arbitraries.oneOf(text, elements(depth - 1).map(Node.class::cast));
        return Combinators.combine(
                        names(),
                        attributes().list().ofMaxSize(3).uniqueElements(Attribute::name),
                        child.list().ofMaxSize(MOST_CHILDREN))
                .as((name, attributes, children) -> new Element(name, attributes, merged(children)));
    }

    /** A parser cannot tell two texts side by side from one. */
    private static List<Node> merged(List<Node> children) {
        List<Node> result = new ArrayList<>();
        for (Node child : children) {
            if (child instanceof Text(String value)
                    && !result.isEmpty()
                    && result.getLast() instanceof Text(String before)) {
                result.set(result.size() - 1, new Text(before + value));
            } else {
                result.add(child);
            }
        }
        return result;
    }

    private static Arbitrary<Name> names() {
        return Combinators.combine(namespaces(), locals()).as(Name::new);
    }

    private static Arbitrary<Attribute> attributes() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                names().filter(name -> !name.equals(new Name(XmlWriter.XML, "id"))),
                                locals().map(local -> new Name("", local)),
                                Arbitraries.just(new Name(XmlWriter.XML, "lang"))),
                        texts())
                .as(Attribute::new);
    }

    private static Arbitrary<String> namespaces() {
        return Arbitraries.of(
                "", "jabber:client", "urn:x", XmlWriter.STREAM, XmlWriter.XML, "urn:caf\u00e9", "a&b'c\"<d>", " \t\n");
    }

    private static Arbitrary<String> locals() {
        return Arbitraries.of("body", "x", "a-b.c_1", "_", "\u00e9t\u00e9", "\u540d", "xmlx", "n0", "stream");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "]]>",
                        "<!--",
                        "&amp;",
                        "&",
                        "\r\n",
                        "\r",
                        "\t",
                        "'",
                        "\"",
                        " ",
                        "\ud83d\ude00",
                        "\u0085\u2028"),
                Arbitraries.integers()
                        .between(9, Character.MAX_CODE_POINT)
                        .filter(ElementArbitraries::isXml)
                        .list()
                        .ofMaxSize(12)
                        .map(ElementArbitraries::joined),
                Arbitraries.strings()
                        .ascii()
                        .ofMaxLength(20)
                        .map(text -> text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")));
    }

    private static boolean isXml(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0xD800
                || codePoint >= 0xE000 && codePoint < 0xFFFE
                || codePoint >= 0x10000
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r';
    }

    private static String joined(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
