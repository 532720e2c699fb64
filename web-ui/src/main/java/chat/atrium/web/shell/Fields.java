package chat.atrium.web.shell;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** The fields that several forms have, known to password stores by their standard names. */
public final class Fields {

    /** Bounds what the browser sends; the server has limits of its own. */
    private static final int MAX_LENGTH = 256;

    private Fields() {}

    public static TextField text(String label, String name, String autocomplete) {
        TextField field = new TextField(label);
        field.setMaxLength(MAX_LENGTH);
        field.getElement().setAttribute("name", name);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    /** The localpart of an address: browsers are not to improve it. */
    public static TextField userName(String label) {
        TextField field = text(label, "username", "username");
        field.getElement().setAttribute("autocapitalize", "none");
        field.getElement().setAttribute("autocorrect", "off");
        return field;
    }

    public static PasswordField password(String label, String autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setMaxLength(MAX_LENGTH);
        field.getElement().setAttribute("name", "password");
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
