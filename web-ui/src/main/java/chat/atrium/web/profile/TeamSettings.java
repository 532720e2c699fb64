package chat.atrium.web.profile;

import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Fields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** What the team is called; only whom the server lets change it can write here. */
final class TeamSettings extends Settings {

    private final WorkspaceClient client;
    private final Paragraph lead = new Paragraph();
    private final TextField name = Fields.text(getTranslation("welcome.team"), "organization", "organization");
    private final Button save = new Button(getTranslation("save"), click -> save());
    private String shown = "";

    TeamSettings(WorkspaceClient client) {
        super("profile.team");
        this.client = client;
        add(lead, name, save);
        show();
    }

    /** A name that is being written stays. */
    void show() {
        boolean mayRename = client.mayRenameWorkspace();
        lead.setText(getTranslation(mayRename ? "profile.team.lead" : "profile.team.fixed"));
        name.setReadOnly(!mayRename);
        save.setVisible(mayRename);
        if (name.getValue().equals(shown)) {
            shown = client.workspaceName();
            name.setValue(shown);
        }
    }

    private void save() {
        if (judge(name, !name.getValue().isBlank(), "profile.name.missing")) {
            Tab.deliver(UI.getCurrent(), client.renameWorkspace(name.getValue()), this::tell);
        }
    }
}
