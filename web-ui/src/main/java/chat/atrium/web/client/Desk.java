package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a web login has in memory, kept up to date by what comes over its stream. */
final class Desk implements Link.Events {

    private final Listeners listeners = new Listeners();
    private final Pictures pictures;
    private final Inbox inbox = new Inbox(listeners);
    private final Channels channels;
    private final Timelines timelines;
    private final MessageReader messages;
    private final Tasks tasks;
    private final People people;
    private final Subscriptions subscriptions;
    private final BareJid domain;
    private final WorkspaceFacts workspace;
    private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();
    private final OwnStatus status = new OwnStatus(InstantSource.system());
    private final Attendance attendance = new Attendance(status, this::tellStatus);
    private final SharedStatus sharedStatus;
    private volatile OwnProfile profile;

    Desk(Pictures pictures, WebSettings settings, Executor threads, Domainpart domain) {
        this.pictures = pictures;
        this.sharedStatus = new SharedStatus(status, threads, this::tellStatus);
        this.domain = BareJid.of(domain);
        this.channels = new Channels(
                connection::get, () -> profile().person(), this::person, listeners, inbox, domain, settings);
        this.timelines =
                new Timelines(connection::get, () -> profile().person().jid(), listeners, inbox, channels, settings);
        this.messages = new MessageReader(timelines, inbox, channels, listeners, InstantSource.system());
        this.tasks = new Tasks(connection::get, () -> profile().person().jid(), channels::mine, listeners, domain);
        this.people = new People(new Cards(pictures, this::askCard, this::learned), listeners);
        this.subscriptions = new Subscriptions(people, listeners);
        this.workspace = new WorkspaceFacts(domain);
        this.profile = new OwnProfile(this.domain, pictures, status);
    }

    /** Somebody by address, whether known or not. */
    Person person(BareJid jid) {
        return jid.equals(profile.person().jid()) ? profile.person() : people.person(jid);
    }

    Listeners listeners() {
        return listeners;
    }

    Inbox inbox() {
        return inbox;
    }

    Channels channels() {
        return channels;
    }

    Timelines timelines() {
        return timelines;
    }

    Tasks tasks() {
        return tasks;
    }

    People people() {
        return people;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    OwnProfile profile() {
        return profile;
    }

    BareJid domain() {
        return domain;
    }

    WorkspaceFacts workspace() {
        return workspace;
    }

    /** RFC 6121 §2.2: the roster is asked for before presence, so that no push and no presence is missed. */
    @Override
    public void bound(Connection fresh, BareJid self) {
        connection.set(fresh);
        if (!profile.isOf(self)) {
            profile = new OwnProfile(self, pictures, status);
        }
        ask(fresh, Iq.Type.SET, null, Element.of(Carbon.NAMESPACE, Carbon.ENABLE.local()), enabled -> {});
        channels.begin(fresh);
        inbox.begin(fresh, self);
        ask(fresh, Iq.Type.GET, null, Element.of(RosterQuery.NAMESPACE, RosterQuery.NAME.local()), people::roster);
        askWorkspace(fresh);
        profile.loading();
        CompletableFuture<?> vcard = fresh.request(Iq.Type.GET, null, VCard.request())
                .thenAccept(iq -> iq.findPayload().ifPresent(profile::loaded))
                .exceptionally(unanswered -> null);
        CompletableFuture<?> said = sharedStatus.begin(fresh).exceptionally(unanswered -> null);
        var _ = CompletableFuture.allOf(vcard, said).thenRun(this::tellStatus);
        timelines.begin(fresh);
        tasks.begin();
        listeners.publish(new Change.OfConnection());
    }

    private void ask(Connection over, Iq.Type type, @Nullable Jid to, Element payload, Consumer<Element> read) {
        var _ = over.request(type, to, payload)
                .thenAccept(iq -> iq.findPayload().ifPresent(read));
    }

    private void askWorkspace(Connection over) {
        if (workspace.ask()) {
            var _ = over.request(Iq.Type.GET, domain, Workspace.request()).whenComplete((iq, failure) -> {
                if (failure == null) {
                    iq.findPayload().ifPresent(workspace::told);
                    listeners.publish(new Change.OfWorkspace());
                }
                Connection now = connection.get();
                if (workspace.asked() && now != null) {
                    askWorkspace(now);
                }
            });
        }
    }

    @Override
    public void received(Stanza stanza) {
        BareJid self = profile.person().jid();
        switch (stanza) {
            case Message message -> heard(message, self);
            case Presence presence ->
                presence.findFrom().filter(from -> !from.bare().equals(self)).ifPresent(from -> heard(from, presence));
            case Iq iq -> answer(iq, self);
        }
    }

    private void heard(Message message, BareJid self) {
        if (!sharedStatus.heard(message, self) && !tasks.heard(message)) {
            messages.read(message, self);
        }
    }

    private void heard(Jid from, Presence presence) {
        if (channels.isOfRoom(from)) {
            channels.heard(presence);
        } else {
            people.presence(from, presence);
        }
    }

    /** A roster push counts only from one's own account (RFC 6121 §2.1.6); other requests are none of ours. */
    private void answer(Iq iq, BareJid self) {
        Connection over = connection.get();
        boolean own = iq.findFrom().map(from -> from.equals(self)).orElse(true);
        boolean push = own && iq.type() == Iq.Type.SET && iq.request().name().equals(RosterQuery.NAME);
        if (over != null) {
            if (push) {
                pushed(over, RosterQuery.read(iq.request()).items());
            }
            over.send(push ? iq.toResult() : ClientFeatures.answer(iq));
        }
    }

    private void pushed(Connection over, List<RosterItem> items) {
        people.push(items);
        if (workspace.isDoubtedBy(items)) {
            askWorkspace(over);
        }
    }

    @Override
    public void lost() {
        connection.set(null);
        people.nobodyPresent();
        listeners.publish(new Change.OfConnection());
        listeners.publish(new Change.OfPeople());
    }

    @Override
    public void ended(EndReason reason) {
        connection.set(null);
        listeners.publish(new Change.Ended(reason));
    }

    OwnStatus status() {
        return status;
    }

    Attendance attendance() {
        return attendance;
    }

    SharedStatus sharedStatus() {
        return sharedStatus;
    }

    /** Tells those who see one's presence. */
    private void tellStatus() {
        Connection over = connection.get();
        if (over != null) {
            over.send(profile.presence());
        }
        listeners.publish(new Change.OfProfile());
    }

    /** The web login is over. */
    void close() {
        status.forget();
    }

    CompletableFuture<Iq> renameWorkspace(Connection over, String name) {
        return over.request(Iq.Type.SET, domain, Workspace.rename(name)).whenComplete((iq, failure) -> {
            if (failure == null) {
                workspace.renamed(name);
                listeners.publish(new Change.OfWorkspace());
            }
        });
    }

    private CompletableFuture<Iq> askCard(BareJid jid) {
        Connection over = connection.get();
        return over == null
                ? CompletableFuture.failedFuture(new NoAnswerException("no stream"))
                : over.request(Iq.Type.GET, jid, VCard.request());
    }

    private void learned(BareJid jid) {
        listeners.publish(new Change.OfPeople());
        listeners.publish(new Change.OfConversation(jid));
    }
}
