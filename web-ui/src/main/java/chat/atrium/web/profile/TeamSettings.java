package chat.atrium.web.profile;

import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Fields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** What the team is called; the server decides who may change it. */
final class TeamSettings extends Settings {

    private final WorkspaceClient client;
    private final TextField name = Fields.text(getTranslation("welcome.team"), "organization", "organization");

    TeamSettings(WorkspaceClient client) {
        super("profile.team");
        this.client = client;
        name.setValue(client.workspaceName());
        add(
                new Paragraph(getTranslation("profile.team.lead")),
                name,
                new Button(getTranslation("save"), click -> save()));
    }

    private void save() {
        if (judge(name, !name.getValue().isBlank(), "profile.name.missing")) {
            Tab.deliver(UI.getCurrent(), client.renameWorkspace(name.getValue()), this::tell);
        }
    }
}
