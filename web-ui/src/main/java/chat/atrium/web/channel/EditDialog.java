package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.ChannelFacts;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Gives a channel another name and purpose. */
final class EditDialog extends Dialog {

    private final WorkspaceClient client;
    private final BareJid channel;
    private final TextField name = new TextField(getTranslation("channel.name"));
    private final TextField purpose = new TextField(getTranslation("channel.purpose"));
    private final Button save = new Button(getTranslation("save"), click -> save());

    EditDialog(WorkspaceClient client, BareJid channel) {
        this.client = client;
        this.channel = channel;
        addClassName("channel-dialog");
        setHeaderTitle(getTranslation("channel.edit"));
        name.setMaxLength(80);
        name.setValue(client.channels().name(channel));
        purpose.setMaxLength(250);
        purpose.setValue(
                client.channels().facts(channel).map(ChannelFacts::description).orElse(""));
        Div form = new Div(name, purpose);
        form.addClassName("dialog-form");
        add(form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void save() {
        if (name.getValue().isBlank()) {
            refuse("channel.name.missing");
            return;
        }
        Tab.deliver(
                UI.getCurrent(),
                client.channels()
                        .describe(
                                channel,
                                name.getValue().strip(),
                                purpose.getValue().strip()),
                this::told);
    }

    private void told(Answer answer) {
        switch (answer) {
            case DONE -> close();
            case REFUSED -> refuse("channel.refused");
            case NOT_ANSWERED -> refuse("error.not-answered");
        }
    }

    private void refuse(String why) {
        name.setErrorMessage(getTranslation(why));
        name.setInvalid(true);
        save.setEnabled(true);
    }
}
