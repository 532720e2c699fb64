package chat.atrium.web.workspace;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.channel.ChannelNavigation;
import chat.atrium.web.client.Channel;
import chat.atrium.web.client.DirectMessages;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.direct.DirectNavigation;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.shell.Icon;
import chat.atrium.web.todo.TodoNavigation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The left side: the team, who asks for contact, everybody in the team, everybody else one talks with, oneself. */
final class Sidebar extends Nav {

    private final WorkspaceClient client;
    private final Switcher switcher;
    private final Span team = new Span();
    private final RequestsList requests;
    private final EntryList<Channel> channels;
    private final EntryList<PersonEntry> colleagues;
    private final EntryList<PersonEntry> others;
    private final Anchor todo = new Anchor(TodoNavigation.PATH);
    private final Div nobody = new Div();
    private final Div noChannels = new Div();
    private final OwnCorner own;

    Sidebar(WorkspaceClient client, Switcher switcher) {
        this.client = client;
        this.switcher = switcher;
        this.requests = new RequestsList(client);
        this.own = new OwnCorner(client);
        this.channels = new EntryList<>(
                getTranslation("sidebar.channels"), Channel::jid, ChannelNavigation::path, ChannelItem::new);
        this.colleagues = people("sidebar.people");
        this.others = people("sidebar.direct-messages");
        channels.addToHead(channelsMenu());
        addClassName("sidebar");
        getElement().setAttribute("aria-label", getTranslation("sidebar.label"));
        nobody.addClassNames("sidebar-empty", "sidebar-nobody");
        nobody.add(
                new Paragraph(getTranslation("sidebar.nobody")),
                new Button(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client)));
        todo.addClassNames("person", "todo-link");
        todo.add(new Icon("check"), new Span(getTranslation("todo.heading")));
        Div body = new Div(todo, requests, channels, noChannels(), colleagues, nobody, others);
        body.addClassName("sidebar-body");
        add(head(), body, own);
    }

    private EntryList<PersonEntry> people(String heading) {
        BareJid self = client.self().jid();
        return new EntryList<>(
                getTranslation(heading),
                entry -> entry.person().jid(),
                jid -> DirectNavigation.path(jid, self.domain()),
                PersonItem::new);
    }

    private NativeButton channelsMenu() {
        NativeButton button = button("plus", "sidebar.channels.add");
        button.addClassName("section-button");
        button.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        menu.addItem(getTranslation("channel.create.heading"), click -> ChannelNavigation.openCreateDialog(client));
        menu.addItem(getTranslation("channel.browse"), click -> ChannelNavigation.openBrowseDialog(client));
        return button;
    }

    /** What to do while there is no channel. */
    private Div noChannels() {
        noChannels.addClassName("sidebar-hint");
        NativeButton browse =
                new NativeButton(getTranslation("channel.browse"), click -> ChannelNavigation.openBrowseDialog(client));
        browse.addClassName("link-button");
        noChannels.add(browse);
        return noChannels;
    }

    private Header head() {
        team.addClassName("team-name");
        Span logo = new Span(team);
        logo.addClassName("logo");
        NativeButton search = button("search", "switcher.label");
        search.getElement().setAttribute("title", getTranslation("switcher.label") + " (Ctrl+K)");
        search.addClickListener(click -> switcher.toggle());
        NativeButton invite = button("invite", "menu.invite");
        invite.addClassName("invite-button");
        invite.addClickListener(click -> InviteNavigation.openInviteDialog(client));
        Header head = new Header(logo, search, invite);
        head.addClassName("sidebar-head");
        return head;
    }

    private NativeButton button(String icon, String label) {
        NativeButton button = new NativeButton();
        button.add(new Icon(icon));
        button.addClassName("icon-button");
        button.getElement().setAttribute("aria-label", getTranslation(label));
        button.getElement().setAttribute("title", getTranslation(label));
        return button;
    }

    void showWorkspace() {
        team.setText(client.workspaceName());
    }

    void showSelf() {
        own.show(client.self());
    }

    /** Channels, colleagues, and what is unread of them. */
    void showConversations() {
        List<DirectMessages> conversations = client.directMessages();
        Map<BareJid, Integer> unread = conversations.stream()
                .collect(Collectors.toMap(conversation -> conversation.with().jid(), DirectMessages::unread));
        List<Person> people = client.colleagues();
        List<Channel> mine = client.channels().mine();
        requests.show(client.requests());
        channels.show(mine);
        noChannels.setVisible(mine.isEmpty() && client.channels().isRead());
        colleagues.show(people.stream()
                .map(person -> new PersonEntry(person, unread.getOrDefault(person.jid(), 0)))
                .toList());
        colleagues.setVisible(!people.isEmpty());
        List<PersonEntry> strangers = conversations.stream()
                .filter(conversation -> !client.knows(conversation.with().jid()))
                .map(conversation -> new PersonEntry(conversation.with(), conversation.unread()))
                .toList();
        others.show(strangers);
        others.setVisible(!strangers.isEmpty());
        nobody.setVisible(people.isEmpty());
    }

    void current(String path) {
        if (path.equals(TodoNavigation.PATH)) {
            todo.getElement().setAttribute("aria-current", "page");
        } else {
            todo.getElement().removeAttribute("aria-current");
        }
        channels.current(ChannelNavigation.mainPath(path));
        colleagues.current(path);
        others.current(path);
    }
}
