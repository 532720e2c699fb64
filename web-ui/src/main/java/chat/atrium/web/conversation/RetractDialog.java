package chat.atrium.web.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether a message is to be deleted. */
final class RetractDialog extends Dialog {

    RetractDialog(Runnable retract) {
        addClassName("retract-dialog");
        setHeaderTitle(getTranslation("message.delete"));
        add(new Paragraph(getTranslation("message.delete.lead")));
        Button delete = new Button(getTranslation("message.delete.submit"), click -> {
            close();
            retract.run();
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        delete.setAutofocus(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), delete);
    }
}
