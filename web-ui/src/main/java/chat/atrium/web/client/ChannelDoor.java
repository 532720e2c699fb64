package chat.atrium.web.client;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.memberdelivery.MemberJoin;
import chat.atrium.protocol.xep.muc.AdminQuery;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Ways into a channel: makes it, joins it, brings others in. */
final class ChannelDoor {

    private static final String TRUE = "1";
    private static final String FALSE = "0";

    private final Supplier<Person> self;
    private final BareJid service;
    private final RoomEntrance entrance;

    ChannelDoor(Supplier<Person> self, BareJid service, Duration patience) {
        this.self = self;
        this.service = service;
        this.entrance = new RoomEntrance(patience);
    }

    void heard(Presence presence) {
        entrance.heard(presence);
    }

    /** Everybody in a channel of a team may know who is who: what is said there has a face. */
    CompletionStage<ChannelOutcome> make(Connection over, String name, String description, boolean isPrivate) {
        Optional<BareJid> address = address(name);
        if (address.isEmpty()) {
            return CompletableFuture.completedFuture(new ChannelOutcome.NotMade(ChannelOutcome.Reason.NO_NAME));
        }
        BareJid channel = address.get();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("roomname", name);
        options.put("roomdesc", description);
        options.put("persistentroom", TRUE);
        options.put("publicroom", isPrivate ? FALSE : TRUE);
        options.put("membersonly", isPrivate ? TRUE : FALSE);
        options.put("whois", "anyone");
        return entrance.make(over, channel.at(nickname().resource()), options)
                .thenCompose(made -> join(over, channel))
                .handle((joined, failure) -> failure == null
                        ? new ChannelOutcome.Made(channel)
                        : new ChannelOutcome.NotMade(reason(failure)));
    }

    /** The address says what the name says, as far as addresses can. */
    private Optional<BareJid> address(String name) {
        String local = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        try {
            return local.isEmpty() ? Optional.empty() : Optional.of(BareJid.of(Localpart.of(local), service.domain()));
        } catch (InvalidJidException impossible) {
            return Optional.empty();
        }
    }

    private static ChannelOutcome.Reason reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof StanzaException refused) {
            return refused.error().condition() == ErrorCondition.CONFLICT
                            || refused.error().condition() == ErrorCondition.REGISTRATION_REQUIRED
                    ? ChannelOutcome.Reason.TAKEN
                    : ChannelOutcome.Reason.REFUSED;
        }
        return ChannelOutcome.Reason.NOT_ANSWERED;
    }

    /** Under one's own name; with the address behind it if somebody else has that. */
    CompletableFuture<Iq> join(Connection over, BareJid channel) {
        return join(over, channel, nickname()).exceptionallyCompose(failure -> {
            Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            boolean taken =
                    cause instanceof StanzaException refused && refused.error().condition() == ErrorCondition.CONFLICT;
            String longer = self.get().name() + " (" + self.get().jid() + ")";
            return taken ? join(over, channel, Nickname.parse(longer)) : CompletableFuture.failedFuture(cause);
        });
    }

    private static CompletableFuture<Iq> join(Connection over, BareJid channel, Nickname nickname) {
        return over.request(Iq.Type.SET, channel, new MemberJoin(nickname, null).toElement());
    }

    private Nickname nickname() {
        Person person = self.get();
        try {
            return Nickname.parse(person.name());
        } catch (InvalidJidException noNickname) {
            return Nickname.parse(person.jid().findLocal().map(Localpart::value).orElse("?"));
        }
    }

    /** Who runs a channel makes members (XEP-0045 §9.3): colleagues have it in their lists at once. */
    CompletableFuture<Iq> add(Connection over, BareJid channel, BareJid whom) {
        AdminQuery query = new AdminQuery(List.of(Item.affiliation(whom, Affiliation.MEMBER)));
        return over.request(Iq.Type.SET, channel, query.toElement());
    }

    /** Another name and purpose. */
    CompletableFuture<Iq> describe(Connection over, BareJid channel, String name, String description) {
        List<Field> fields =
                List.of(Field.of("muc#roomconfig_roomname", name), Field.of("muc#roomconfig_roomdesc", description));
        Form form = Form.of(Form.Type.SUBMIT, OwnerQuery.CONFIGURATION, fields);
        return over.request(Iq.Type.SET, channel, OwnerQuery.of(form).toElement());
    }
}
