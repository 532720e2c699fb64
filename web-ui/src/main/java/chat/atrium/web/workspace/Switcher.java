package chat.atrium.web.workspace;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.channel.ChannelNavigation;
import chat.atrium.web.client.DirectMessages;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.direct.DirectNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where to go by a few letters (Ctrl+K). The browser finds what fits; it asks for the conversations when it opens. */
@Tag("atrium-switcher")
@JsModule("./switcher/atrium-switcher.ts")
final class Switcher extends Component {

    private final WorkspaceClient client;

    Switcher(WorkspaceClient client) {
        this.client = client;
        getElement().setProperty("account", client.self().jid().toString());
        getElement().setProperty("label", getTranslation("switcher.label"));
        getElement().setProperty("placeholder", getTranslation("switcher.placeholder"));
        getElement().setProperty("nothingLabel", getTranslation("switcher.nothing"));
        getElement().setProperty("unreadLabel", getTranslation("switcher.unread"));
        addListener(Asked.class, asked -> getElement().callJsFunction("offer", destinations()));
        addListener(Chosen.class, chosen -> go(chosen.jid()));
    }

    void toggle() {
        getElement().callJsFunction("toggle");
    }

    /** The page that is open. */
    void current(String path) {
        getElement().setProperty("current", path);
    }

    private void go(BareJid conversation) {
        UI ui = UI.getCurrent();
        if (client.channels().find(conversation).isPresent()) {
            ChannelNavigation.open(ui, conversation);
        } else {
            DirectNavigation.open(ui, conversation, client.self().jid().domain());
        }
    }

    private List<Destination> destinations() {
        Person self = client.self();
        Map<BareJid, Destination> people = new LinkedHashMap<>();
        client.colleagues().forEach(person -> people.put(person.jid(), Destination.of(person, 0, self)));
        for (DirectMessages messages : client.directMessages()) {
            people.put(messages.with().jid(), Destination.of(messages.with(), messages.unread(), self));
        }
        return Stream.concat(client.channels().mine().stream().map(Destination::of), people.values().stream())
                .toList();
    }

    /** It has been opened, and wants to know of the conversations. */
    @DomEvent("asked")
    public static final class Asked extends ComponentEvent<Switcher> {

        public Asked(Switcher source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Somebody wants to go somewhere. */
    @DomEvent("chosen")
    public static final class Chosen extends ComponentEvent<Switcher> {

        private final BareJid jid;

        public Chosen(Switcher source, boolean fromClient, @EventData("event.detail.jid") String jid) {
            super(source, fromClient);
            this.jid = BareJid.parse(jid);
        }

        BareJid jid() {
            return jid;
        }
    }
}
