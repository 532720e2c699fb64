package chat.atrium.web.invite;

import chat.atrium.web.client.Answer;
import chat.atrium.web.client.InvitationOutcome;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Makes an invitation when it opens, and shows its link ready to be copied. */
final class InviteDialog extends Dialog {

    private final WorkspaceClient client;
    private final TextField link = new TextField(getTranslation("invite.link"));
    private final Button copy = new Button(getTranslation("invite.copy"));
    private final Paragraph note = new Paragraph();

    InviteDialog(WorkspaceClient client) {
        this.client = client;
        addClassName("invite-dialog");
        setHeaderTitle(getTranslation("invite.dialog.heading", client.workspaceName()));
        link.setReadOnly(true);
        link.addClassName("invite-link");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setEnabled(false);
        copy.addClickListener(click -> copyLink());
        Div row = new Div(link, copy);
        row.addClassName("copy-row");
        note.setText(getTranslation("invite.dialog.making"));
        add(new Paragraph(getTranslation("invite.dialog.lead")), row, note);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Tab.deliver(attached.getUI(), client.invite(), this::show);
    }

    private void show(InvitationOutcome outcome) {
        switch (outcome) {
            case InvitationOutcome.Invited invited -> {
                link.setValue(invited.link());
                copy.setEnabled(true);
                copy.focus();
                note.setText(invited.findExpiry()
                        .map(expiry -> getTranslation("invite.expires", day(expiry)))
                        .orElse(getTranslation("invite.once")));
            }
            case InvitationOutcome.NotInvited(Answer why) ->
                note.setText(getTranslation(
                        switch (why) {
                            case DONE, REFUSED -> "invite.refused";
                            case NOT_ANSWERED -> "error.not-answered";
                        }));
        }
    }

    private void copyLink() {
        link.getElement().executeJs("navigator.clipboard.writeText(this.value)");
        Notification.show(getTranslation("invite.copied"), 2000, Notification.Position.BOTTOM_CENTER);
    }

    /** The language of the page as the reader writes it: British dates for British readers of English. */
    private Locale readersLocale() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getBrowser().getLocale())
                .filter(locale -> locale.getLanguage().equals(getLocale().getLanguage()))
                .orElse(getLocale());
    }

    private String day(Instant expiry) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(readersLocale())
                .format(expiry.atZone(ZoneId.systemDefault()));
    }
}
