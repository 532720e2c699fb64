package chat.atrium.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Fields above a button, and a place for what went wrong. While an answer is awaited it takes no second click. */
public final class EntranceForm extends Div {

    private final Div notice = new Div();
    private final Div error = new Div();
    private final Button submit = new Button();

    public EntranceForm(String label, Runnable onSubmit, Component... fields) {
        addClassName("entrance-form");
        notice.addClassName("form-notice");
        notice.getElement().setAttribute("role", "status");
        error.addClassName("form-error");
        error.getElement().setAttribute("role", "alert");
        submit.setText(label);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.addClickListener(click -> onSubmit.run());
        add(notice, error);
        add(fields);
        add(submit);
    }

    /** Says why this form is shown. */
    public void tell(String words) {
        notice.setText(words);
    }

    /** An answer is awaited. */
    public void busy() {
        notice.setText("");
        error.setText("");
        submit.setEnabled(false);
    }

    /** The answer was no. */
    public void failed(String reason) {
        error.setText(reason);
        submit.setEnabled(true);
    }
}
