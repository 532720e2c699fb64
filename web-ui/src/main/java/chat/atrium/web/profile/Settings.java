package chat.atrium.web.profile;

import chat.atrium.web.client.Answer;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Settings of one kind under a heading. */
class Settings extends Section {

    private static final int MILLIS = 4000;

    @SuppressWarnings("this-escape") // components are put together in their constructors
    Settings(String heading) {
        addClassName("settings");
        add(new H2(getTranslation(heading)));
    }

    /** Says whether it worked. */
    final void tell(Answer answer) {
        switch (answer) {
            case DONE -> tell("profile.saved");
            case REFUSED -> complain("profile.refused");
            case NOT_ANSWERED -> complain("error.not-answered");
        }
    }

    final void tell(String key) {
        Notification.show(getTranslation(key), MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    /** Says at the field whether its value can be used; one whose value cannot gets the focus. */
    final <F extends HasValidation & Focusable<?>> boolean judge(F field, boolean usable, String complaint) {
        field.setErrorMessage(getTranslation(complaint));
        field.setInvalid(!usable);
        if (!usable) {
            field.focus();
        }
        return usable;
    }

    final void complain(String key) {
        Notification.show(getTranslation(key), MILLIS, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.ERROR);
    }
}
