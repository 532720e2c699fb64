package chat.atrium.web.channel;

import chat.atrium.web.client.ChannelOutcome;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Makes a channel and goes there. */
final class CreateDialog extends Dialog {

    private final WorkspaceClient client;
    private final TextField name = new TextField(getTranslation("channel.name"));
    private final TextField purpose = new TextField(getTranslation("channel.purpose"));
    private final Checkbox isPrivate = new Checkbox(getTranslation("channel.private"));
    private final Button create = new Button(getTranslation("channel.create"), click -> create());

    CreateDialog(WorkspaceClient client) {
        this.client = client;
        addClassName("channel-dialog");
        setHeaderTitle(getTranslation("channel.create.heading"));
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("channel.name.help"));
        purpose.setMaxLength(250);
        isPrivate.setHelperText(getTranslation("channel.private.help"));
        Div form = new Div(name, purpose, isPrivate);
        form.addClassName("dialog-form");
        add(form);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), create);
        name.focus();
    }

    private void create() {
        if (name.getValue().isBlank()) {
            refuse("channel.name.missing");
            return;
        }
        name.setInvalid(false);
        UI ui = UI.getCurrent();
        Tab.deliver(
                ui,
                client.channels()
                        .create(name.getValue().strip(), purpose.getValue().strip(), isPrivate.getValue()),
                outcome -> show(ui, outcome));
    }

    private void show(UI ui, ChannelOutcome outcome) {
        switch (outcome) {
            case ChannelOutcome.Made made -> {
                close();
                ChannelNavigation.open(ui, made.channel());
            }
            case ChannelOutcome.NotMade(ChannelOutcome.Reason reason) ->
                refuse(
                        switch (reason) {
                            case NO_NAME -> "channel.name.unusable";
                            case TAKEN -> "channel.name.taken";
                            case REFUSED -> "channel.refused";
                            case NOT_ANSWERED -> "error.not-answered";
                        });
        }
    }

    private void refuse(String why) {
        name.setErrorMessage(getTranslation(why));
        name.setInvalid(true);
        name.focus();
        create.setEnabled(true);
    }
}
