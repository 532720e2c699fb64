package chat.atrium.protocol.xep.caps;

import static java.util.Comparator.comparing;

import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the hash of what an entity says of itself, the same whatever the order it was said in (XEP-0115 §5.1). */
final class VerificationString {

    private static final String FORM = "jabber:x:data";

    /** "i;octet" (RFC 4790 §9.3): by bytes of UTF-8, which is by code points. */
    private static final Comparator<String> OCTETS = (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b));

    private static final Comparator<DiscoIdentity> IDENTITIES = comparing(DiscoIdentity::category, OCTETS)
            .thenComparing(DiscoIdentity::type, OCTETS)
            .thenComparing(VerificationString::language, OCTETS);

    private VerificationString() {}

    static String of(DiscoInfo info) {
        StringBuilder text = new StringBuilder();
        info.identities().stream().sorted(IDENTITIES).forEach(identity -> append(text, identity));
        info.features().stream()
                .sorted(OCTETS)
                .forEach(feature -> text.append(feature).append('<'));
        info.extensions().stream()
                .sorted(comparing(VerificationString::formType, OCTETS))
                .forEach(form -> append(text, form));
        return Base64.getEncoder().encodeToString(sha1(bytes(text.toString())));
    }

    /** False if it says the same twice, so that it could be mistaken for something else (§5.4, 3.3 to 3.5). */
    static boolean isWellFormed(Element query) {
        return isDistinct(query.elements(DiscoInfo.NAMESPACE, "identity")
                        .map(identity -> identity.attributes().stream()
                                .map(attribute -> attribute.name() + "=" + attribute.value())
                                .sorted()
                                .toList()))
                && isDistinct(query.elements(DiscoInfo.NAMESPACE, "feature")
                        .map(feature -> feature.findAttribute("var").orElse("")))
                && isDistinct(query.elements(FORM, "x").map(VerificationString::formType));
    }

    private static boolean isDistinct(Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        return values.allMatch(seen::add);
    }

    private static void append(StringBuilder text, DiscoIdentity identity) {
        text.append(identity.category()).append('/').append(identity.type()).append('/');
        text.append(language(identity)).append('/');
        text.append(Objects.requireNonNullElse(identity.name(), "")).append('<');
    }

    private static String language(DiscoIdentity identity) {
        return Objects.requireNonNullElse(identity.lang(), "");
    }

    private static void append(StringBuilder text, Element form) {
        text.append(formType(form)).append('<');
        form.elements(FORM, "field")
                .filter(field -> !variable(field).equals("FORM_TYPE"))
                .sorted(comparing(VerificationString::variable, OCTETS))
                .forEach(field -> {
                    text.append(variable(field)).append('<');
                    values(field).stream()
                            .sorted(OCTETS)
                            .forEach(value -> text.append(value).append('<'));
                });
    }

    private static String formType(Element form) {
        return form.elements(FORM, "field")
                .filter(field -> variable(field).equals("FORM_TYPE"))
                .flatMap(field -> values(field).stream())
                .findFirst()
                .orElse("");
    }

    private static String variable(Element field) {
        return field.findAttribute("var").orElse("");
    }

    private static List<String> values(Element field) {
        return field.elements(FORM, "value").map(Element::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha1(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
