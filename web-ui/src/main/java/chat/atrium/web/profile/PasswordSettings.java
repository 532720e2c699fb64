package chat.atrium.web.profile;

import chat.atrium.web.client.Answer;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Fields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;

/** Another password, by whoever knows the present one. */
final class PasswordSettings extends Settings {

    private static final int SHORTEST = 8;

    private final WorkspaceClient client;
    private final PasswordField present =
            Fields.password(getTranslation("profile.password.present"), "current-password");
    private final PasswordField wanted = Fields.password(getTranslation("profile.password.new"), "new-password");

    PasswordSettings(WorkspaceClient client) {
        super("profile.password");
        this.client = client;
        wanted.setHelperText(getTranslation("account.password.help", SHORTEST));
        add(present, wanted, new Button(getTranslation("profile.password.change"), click -> save()));
    }

    private void save() {
        boolean enough = judge(wanted, wanted.getValue().length() >= SHORTEST, "account.password.short");
        boolean right = judge(present, client.isPassword(present.getValue()), "profile.password.wrong");
        if (enough && right) {
            Tab.deliver(UI.getCurrent(), client.changePassword(wanted.getValue()), this::changed);
        }
    }

    private void changed(Answer answer) {
        tell(answer);
        present.clear();
        wanted.clear();
    }
}
