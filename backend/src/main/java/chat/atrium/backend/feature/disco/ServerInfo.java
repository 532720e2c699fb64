package chat.atrium.backend.feature.disco;

import chat.atrium.backend.account.Workspaces;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.routing.IqDispatcher;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.caps.EntityCapabilities;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the server and its accounts say of themselves: the namespaces of all that is answered, and what features add. */
@ApplicationScoped
class ServerInfo {

    /** Names the software in its capabilities (XEP-0115 §4); need not be reachable. */
    private static final String SOFTWARE = "https://atrium.chat/server";

    private final Instance<IqDispatcher> dispatcher;
    private final List<DiscoContributor> contributors;
    private final Workspaces workspaces;
    private final Domainpart workspace;
    private volatile String name;

    ServerInfo(
            Instance<IqDispatcher> dispatcher,
            @All List<DiscoContributor> contributors,
            Workspaces workspaces,
            AtriumSettings settings) {
        this.dispatcher = dispatcher;
        this.contributors = contributors;
        this.workspaces = workspaces;
        this.workspace = settings.domain();
        this.name = workspace.value();
    }

    void started(@Observes StartupEvent event) {
        name = workspaces.name(workspace);
    }

    void renamed(@Observes ServerEvent.WorkspaceRenamed event) {
        name = event.name();
    }

    /** The server itself. */
    DiscoInfo server() {
        List<Form> forms = contributors.stream()
                .flatMap(contributor -> contributor.serverForms().stream())
                .toList();
        return new DiscoInfo(
                null,
                List.of(DiscoIdentity.of("server", "im", name)),
                features(Target.SERVER, DiscoContributor::serverFeatures),
                forms.stream().map(Form::toElement).toList());
    }

    /** Any account, of which all are the same. */
    DiscoInfo account() {
        return DiscoInfo.of(
                Stream.concat(
                                Stream.of(DiscoIdentity.of("account", "registered")),
                                contributors.stream().flatMap(contributor -> contributor.accountIdentities().stream()))
                        .toList(),
                features(Target.ACCOUNT, DiscoContributor::accountFeatures));
    }

    /** The short form of {@link #server}. */
    EntityCapabilities capabilities() {
        return EntityCapabilities.of(SOFTWARE, server());
    }

    /** The addresses that the server lists as its own. */
    Stream<Jid> items() {
        return contributors.stream().flatMap(contributor -> contributor.serverItems().stream());
    }

    /** What an account lists as its own, to that asker. */
    List<DiscoItems.Item> items(BareJid account, Jid asker) {
        return contributors.stream()
                .flatMap(contributor -> contributor.accountItems(account, asker).stream())
                .toList();
    }

    /** What the feature whose node it is answers; {@code item-not-found} if it is nobody's (XEP-0030 §7). */
    <T> T ofNode(Function<DiscoContributor, Optional<T>> question) {
        return contributors.stream()
                .map(question)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(ServerInfo::noSuchNode);
    }

    static StanzaException noSuchNode() {
        return new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
    }

    private NavigableSet<String> features(Target target, Function<DiscoContributor, Set<String>> added) {
        NavigableSet<String> features = new TreeSet<>();
        for (IqHandler.Key key : dispatcher.get().keys()) {
            if (key.target() == target) {
                features.add(key.payload().namespace());
            }
        }
        contributors.stream().map(added).forEach(features::addAll);
        return features;
    }
}
