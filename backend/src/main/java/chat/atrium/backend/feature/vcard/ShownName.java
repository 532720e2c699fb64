package chat.atrium.backend.feature.vcard;

import chat.atrium.protocol.xep.vcard.VCard;
import java.util.Optional;

/** The name under which others see an account that has a vCard. */
public final class ShownName {

    /** Longer ones are cut: a name stands in every roster of the team. */
    private static final int MAX_LENGTH = 200;

    private ShownName() {}

    /** The full name, else the nickname. */
    public static Optional<String> in(VCard vCard) {
        return vCard.findFullName().or(vCard::findNickname).map(ShownName::cut);
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= MAX_LENGTH ? name : name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH));
    }
}
