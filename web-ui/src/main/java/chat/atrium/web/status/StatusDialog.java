package chat.atrium.web.status;

import chat.atrium.web.client.Answer;
import chat.atrium.web.client.Status;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Fields;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An emoji, some words, and until when they hold. */
final class StatusDialog extends Dialog {

    private static final int MAX_LENGTH = 140;

    private static final List<Proposal> PROPOSALS = List.of(
            new Proposal("📅", "status.proposal.meeting", Until.HOUR),
            new Proposal("🎧", "status.proposal.focus", Until.FOUR_HOURS),
            new Proposal("🏡", "status.proposal.home", Until.TODAY),
            new Proposal("🤒", "status.proposal.sick", Until.TODAY),
            new Proposal("🌴", "status.proposal.holiday", Until.STAYS));

    private final WorkspaceClient client;
    private final EmojiField emoji = new EmojiField();
    private final TextField words = Fields.text("", "status", "off");
    private final Select<Until> until = new Select<>();
    private final Div proposals = new Div();
    private final @Nullable Instant saidEnd;

    /** What many say. */
    private record Proposal(String emoji, String key, Until until) {}

    StatusDialog(WorkspaceClient client) {
        this.client = client;
        Status said = client.status();
        this.saidEnd = said.end();
        addClassName("status-dialog");
        setHeaderTitle(getTranslation("status.heading"));
        emoji.show(said.emoji());
        words.setValue(said.words());
        words.setMaxLength(MAX_LENGTH);
        words.setPlaceholder(getTranslation("status.placeholder"));
        words.setAriaLabel(getTranslation("status.words"));
        words.setClearButtonVisible(true);
        until.setLabel(getTranslation("status.until"));
        until.setItems(Until.HALF_HOUR, Until.HOUR, Until.FOUR_HOURS, Until.TODAY, Until.WEEK, Until.STAYS);
        until.setItemLabelGenerator(item -> getTranslation(item.key()));
        if (said.end() == null) {
            until.setValue(Until.STAYS);
        } else {
            until.setPlaceholder(Until.words(said.end(), Here.now(UI.getCurrent()), getLocale()));
        }
        Div line = new Div(emoji, words);
        line.addClassName("status-line");
        proposals.addClassName("status-proposals");
        PROPOSALS.forEach(proposal -> proposals.add(button(proposal)));
        Div form = new Div(line, proposals, until);
        form.addClassName("dialog-form");
        add(form);
        addFooter(!said.text().isEmpty());
        words.focus();
    }

    private void addFooter(boolean isSaid) {
        Button save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(words);
        if (isSaid) {
            Button clear = new Button(getTranslation("status.clear"), click -> say("", "", null));
            clear.addClassName("status-clear");
            getFooter().add(clear);
        }
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private NativeButton button(Proposal proposal) {
        Span face = new Span(proposal.emoji());
        face.addClassName("status-emoji");
        Span end = new Span(getTranslation(proposal.until().key()));
        end.addClassName("status-end");
        NativeButton button = new NativeButton();
        button.add(face, new Span(getTranslation(proposal.key())), end);
        button.addClassName("status-proposal");
        button.addClickListener(click -> {
            emoji.show(proposal.emoji());
            words.setValue(getTranslation(proposal.key()));
            until.setValue(proposal.until());
            words.focus();
        });
        return button;
    }

    private void save() {
        boolean nothing = emoji.value().isBlank() && words.getValue().isBlank();
        say(emoji.value(), words.getValue(), nothing ? null : end());
    }

    /** The end that was there stays unless another one is chosen. */
    private @Nullable Instant end() {
        Until chosen = until.getValue();
        return chosen == null ? saidEnd : chosen.after(Here.now(UI.getCurrent()));
    }

    private void say(String face, String text, @Nullable Instant end) {
        Tab.deliver(UI.getCurrent(), client.describe(face, text, end), this::show);
    }

    private void show(Answer answer) {
        switch (answer) {
            case DONE -> close();
            case REFUSED -> refuse("status.refused");
            case NOT_ANSWERED -> refuse("error.not-answered");
        }
    }

    private void refuse(String why) {
        words.setErrorMessage(getTranslation(why));
        words.setInvalid(true);
    }
}
