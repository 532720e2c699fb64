package chat.atrium.web.workspace;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.DirectMessages;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.button.Button;
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
    private final Span team = new Span();
    private final RequestsList requests;
    private final PeopleList colleagues = new PeopleList(getTranslation("sidebar.people"));
    private final PeopleList others = new PeopleList(getTranslation("sidebar.direct-messages"));
    private final Div nobody = new Div();
    private final OwnCorner own;

    Sidebar(WorkspaceClient client) {
        this.client = client;
        this.requests = new RequestsList(client);
        this.own = new OwnCorner(client);
        addClassName("sidebar");
        getElement().setAttribute("aria-label", getTranslation("sidebar.label"));
        nobody.addClassNames("sidebar-empty", "sidebar-nobody");
        nobody.add(
                new Paragraph(getTranslation("sidebar.nobody")),
                new Button(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client)));
        Div body = new Div(requests, colleagues, nobody, others);
        body.addClassName("sidebar-body");
        add(head(), body, own);
    }

    private Header head() {
        team.addClassName("team-name");
        Span logo = new Span(team);
        logo.addClassName("logo");
        NativeButton invite = new NativeButton();
        invite.add(new Icon("invite"));
        invite.addClassNames("icon-button", "invite-button");
        invite.getElement().setAttribute("aria-label", getTranslation("menu.invite"));
        invite.getElement().setAttribute("title", getTranslation("menu.invite"));
        invite.addClickListener(click -> InviteNavigation.openInviteDialog(client));
        Header head = new Header(logo, invite);
        head.addClassName("sidebar-head");
        return head;
    }

    void showWorkspace() {
        team.setText(client.workspaceName());
    }

    void showSelf() {
        own.show(client.self());
    }

    void showPeople() {
        BareJid self = client.self().jid();
        List<DirectMessages> conversations = client.directMessages();
        Map<BareJid, Integer> unread = conversations.stream()
                .collect(Collectors.toMap(conversation -> conversation.with().jid(), DirectMessages::unread));
        List<Person> people = client.colleagues();
        requests.show(client.requests());
        colleagues.show(
                people.stream()
                        .map(person -> new PersonEntry(person, unread.getOrDefault(person.jid(), 0)))
                        .toList(),
                self);
        others.show(
                conversations.stream()
                        .filter(conversation ->
                                !client.knows(conversation.with().jid()))
                        .map(conversation -> new PersonEntry(conversation.with(), conversation.unread()))
                        .toList(),
                self);
        nobody.setVisible(people.isEmpty());
    }

    void current(String path) {
        colleagues.current(path, client.self().jid());
        others.current(path, client.self().jid());
    }
}
