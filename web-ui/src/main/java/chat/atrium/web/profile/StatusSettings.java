package chat.atrium.web.profile;

import chat.atrium.web.client.Availability;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.shell.Fields;
import chat.atrium.web.shell.PresenceDot;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** How one is to be reached, and words to it. */
final class StatusSettings extends Settings {

    private final WorkspaceClient client;
    private final Select<Availability> availability = new Select<>();
    private final TextField words = Fields.text(getTranslation("profile.status.words"), "status", "off");

    StatusSettings(WorkspaceClient client) {
        super("profile.status");
        this.client = client;
        availability.setLabel(getTranslation("profile.status.availability"));
        availability.setItems(Availability.AVAILABLE, Availability.AWAY, Availability.DO_NOT_DISTURB);
        availability.setItemLabelGenerator(item -> getTranslation(PresenceDot.key(item)));
        availability.setValue(client.self().availability());
        words.setPlaceholder(getTranslation("profile.status.placeholder"));
        words.setValue(client.self().status());
        words.setClearButtonVisible(true);
        add(availability, words, new Button(getTranslation("save"), click -> save()));
    }

    private void save() {
        client.changeStatus(availability.getValue(), words.getValue());
        tell("profile.saved");
    }
}
