package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.direct.DirectNavigation;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.PersonFace;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who belongs to a channel; a click goes to the conversation with somebody. */
final class MembersDialog extends Dialog {

    private final WorkspaceClient client;
    private final BareJid channel;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph note = new Paragraph();

    MembersDialog(WorkspaceClient client, BareJid channel) {
        this.client = client;
        this.channel = channel;
        addClassName("channel-dialog");
        setHeaderTitle(getTranslation("channel.members"));
        list.addClassName("people");
        note.addClassName("dialog-note");
        note.setText(getTranslation("loading"));
        add(list, note);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Tab.deliver(
                attached.getUI(),
                client.channels().members(channel).handle((found, failure) -> Optional.ofNullable(found)),
                this::told);
    }

    private void told(Optional<List<BareJid>> members) {
        note.setText(members.isPresent() ? "" : getTranslation("error.not-answered"));
        members.orElse(List.of()).stream()
                .map(client::person)
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(person -> list.add(item(person)));
    }

    private ListItem item(Person person) {
        PersonFace face = new PersonFace();
        face.show(person);
        Anchor link = new Anchor(
                DirectNavigation.path(person.jid(), client.self().jid().domain()));
        link.add(face.picture(), face.words());
        link.addClassName("person");
        link.getElement().addEventListener("click", click -> close());
        return new ListItem(link);
    }
}
