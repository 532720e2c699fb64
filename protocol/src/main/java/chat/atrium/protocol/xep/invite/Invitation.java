package chat.atrium.protocol.xep.invite;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.datetime.DateTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as the result form of the commands that make one (XEP-0401 §5.1, §5.4).
 *
 * @param uri the {@code xmpp:} URI with the token
 * @param landingUrl the page for people without a client
 * @param expires absent: never
 */
public record Invitation(
        String uri, @Nullable String landingUrl, @Nullable Instant expires) {

    /** The command by which everybody invites (§5.1). */
    public static final String INVITE = "urn:xmpp:invite#invite";

    /** The command by which an administrator invites to a name (§5.4). */
    public static final String CREATE_ACCOUNT = "urn:xmpp:invite#create-account";

    /** The kind of the result form. */
    public static final String FORM_TYPE = "urn:xmpp:invite#invitation";

    /**
     * Reads the result form.
     *
     * @throws StanzaException {@code bad-request} without {@code uri}, or with an {@code expire} that is no time
     */
    public static Invitation read(Form form) {
        return new Invitation(
                form.findValue("uri").orElseThrow(() -> refused("an invitation has a uri")),
                form.findValue("landing-url").orElse(null),
                form.findValue("expire")
                        .map(text -> DateTime.find(text).orElseThrow(() -> refused("expire is no time")))
                        .orElse(null));
    }

    private static StanzaException refused(String why) {
        return new StanzaException(ErrorCondition.BAD_REQUEST, why);
    }

    public Optional<String> findLandingUrl() {
        return Optional.ofNullable(landingUrl);
    }

    public Optional<Instant> findExpires() {
        return Optional.ofNullable(expires);
    }

    public Form toForm() {
        List<Field> fields = new ArrayList<>();
        fields.add(field("uri", uri));
        findLandingUrl().ifPresent(url -> fields.add(field("landing-url", url)));
        findExpires().ifPresent(instant -> fields.add(field("expire", DateTime.write(instant))));
        return Form.of(Form.Type.RESULT, FORM_TYPE, fields);
    }

    private static Field field(String variable, String value) {
        return new Field(variable, FieldType.TEXT_SINGLE, null, null, false, List.of(value), List.of(), false);
    }
}
