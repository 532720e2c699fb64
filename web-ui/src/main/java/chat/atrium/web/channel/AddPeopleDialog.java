package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Brings colleagues into a channel. */
final class AddPeopleDialog extends Dialog {

    private final WorkspaceClient client;
    private final BareJid channel;
    private final MultiSelectComboBox<Person> people =
            new MultiSelectComboBox<>(getTranslation("channel.add-people.who"));
    private final Button add = new Button(getTranslation("channel.add-people.submit"), click -> add());

    AddPeopleDialog(WorkspaceClient client, BareJid channel) {
        this.client = client;
        this.channel = channel;
        addClassName("channel-dialog");
        setHeaderTitle(getTranslation("channel.add-people"));
        people.setItemLabelGenerator(Person::name);
        people.setItems(client.colleagues());
        Div form = new Div(people);
        form.addClassName("dialog-form");
        super.add(form);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), add);
        people.focus();
    }

    private void add() {
        Set<Person> chosen = people.getValue();
        CompletionStage<Answer> all = CompletableFuture.completedFuture(Answer.DONE);
        for (Person person : chosen) {
            all = all.thenCombine(
                    client.channels().add(channel, person.jid()),
                    (before, now) -> before == Answer.DONE ? now : before);
        }
        Tab.deliver(UI.getCurrent(), all, this::told);
    }

    private void told(Answer answer) {
        switch (answer) {
            case DONE -> close();
            case REFUSED -> refuse("channel.refused");
            case NOT_ANSWERED -> refuse("error.not-answered");
        }
    }

    private void refuse(String why) {
        people.setErrorMessage(getTranslation(why));
        people.setInvalid(true);
        add.setEnabled(true);
    }
}
