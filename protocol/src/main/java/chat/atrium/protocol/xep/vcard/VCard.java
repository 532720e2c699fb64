package chat.atrium.protocol.xep.vcard;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a vCard that a chat shows (XEP-0054); servers keep the whole element.
 *
 * @param fullName {@code FN}
 */
public record VCard(
        @Nullable String fullName,
        @Nullable String nickname,
        @Nullable Photo photo) {

    public static final String NAMESPACE = "vcard-temp";

    public static final Name NAME = new Name(NAMESPACE, "vCard");

    /** The request; sent to an account. */
    public static Element request() {
        return Element.of(NAMESPACE, NAME.local());
    }

    /** Reads what is known here; a picture that is no picture is left out. */
    public static VCard read(Element vCard) {
        return new VCard(
                text(vCard, "FN"),
                text(vCard, "NICKNAME"),
                vCard.find(NAMESPACE, "PHOTO").flatMap(Photo::read).orElse(null));
    }

    private static @Nullable String text(Element vCard, String local) {
        return vCard.find(NAMESPACE, local)
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    public Optional<String> findFullName() {
        return Optional.ofNullable(fullName);
    }

    public Optional<String> findNickname() {
        return Optional.ofNullable(nickname);
    }

    public Optional<Photo> findPhoto() {
        return Optional.ofNullable(photo);
    }

    /** A vCard with nothing but these parts. */
    public Element toElement() {
        return over(request());
    }

    /** That vCard with these parts in place of its own; what is not known here stays as it is. */
    public Element over(Element stored) {
        Element.Builder builder = Element.builder(NAMESPACE, NAME.local());
        findFullName().ifPresent(text -> builder.child("FN", text));
        findNickname().ifPresent(text -> builder.child("NICKNAME", text));
        findPhoto().ifPresent(picture -> builder.child(picture.toElement()));
        stored.elements().filter(child -> !isKnown(child)).forEach(builder::child);
        return builder.build();
    }

    private static boolean isKnown(Element child) {
        return child.namespace().equals(NAMESPACE)
                && switch (child.local()) {
                    case "FN", "NICKNAME", "PHOTO" -> true;
                    default -> false;
                };
    }
}
