package chat.atrium.web.client;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import java.util.Objects;
import java.util.Optional;

/**
 * What a channel says of itself (XEP-0045 §6.4).
 *
 * @param topic what it is about now, "" for nothing
 * @param description what it is for, "" for nothing
 * @param isPrivate only members come in
 */
public record ChannelFacts(String name, String topic, String description, boolean isPrivate) {

    private static final String ROOM_INFO = "http://jabber.org/protocol/muc#roominfo";

    static ChannelFacts read(Element query) {
        DiscoInfo info = DiscoInfo.read(query);
        Optional<Form> form = info.extensions().stream()
                .map(Form::read)
                .filter(each -> each.findFormType().filter(ROOM_INFO::equals).isPresent())
                .findFirst();
        String name = info.identities().stream()
                .map(DiscoIdentity::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new ChannelFacts(
                name,
                value(form, "muc#roominfo_subject"),
                value(form, "muc#roominfo_description"),
                info.features().contains("muc_membersonly"));
    }

    private static String value(Optional<Form> form, String variable) {
        return form.flatMap(each -> each.findValue(variable)).orElse("");
    }
}
