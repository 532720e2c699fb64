package chat.atrium.web.profile;

import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Fields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** What one is called. */
final class NameSettings extends Settings {

    private final WorkspaceClient client;
    private final TextField name = Fields.text(getTranslation("account.full-name"), "name", "name");
    private String shown = "";

    NameSettings(WorkspaceClient client) {
        super("profile.name");
        this.client = client;
        add(
                new Paragraph(
                        getTranslation("profile.address", client.self().jid().toString())),
                name,
                new Button(getTranslation("save"), click -> save()));
        show();
    }

    /** A name that is being written stays. */
    void show() {
        if (name.getValue().equals(shown)) {
            shown = client.self().name();
            name.setValue(shown);
        }
    }

    private void save() {
        if (judge(name, !name.getValue().isBlank(), "profile.name.missing")) {
            Tab.deliver(UI.getCurrent(), client.rename(name.getValue()), this::tell);
        }
    }
}
