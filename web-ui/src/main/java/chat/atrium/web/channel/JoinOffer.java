package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Stands where the conversation of a channel would be, for somebody who does not belong to it. */
final class JoinOffer extends Div {

    private final WorkspaceClient client;
    private final H2 heading = new H2();
    private final Paragraph lead = new Paragraph();
    private final Button join = new Button(getTranslation("channel.join"), click -> join());
    private @Nullable BareJid channel;

    JoinOffer(WorkspaceClient client) {
        this.client = client;
        addClassName("empty");
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        add(new Icon("hash"), heading, lead, join);
    }

    void show(BareJid offered) {
        channel = offered;
        showName();
        lead.setText(getTranslation("channel.outside"));
        join.setEnabled(true);
    }

    /** The channel may have told what it is called. */
    void showName() {
        if (channel != null) {
            heading.setText(client.channels().name(channel));
        }
    }

    private void join() {
        BareJid offered = channel;
        if (offered != null) {
            Tab.deliver(UI.getCurrent(), client.channels().join(offered), this::told);
        }
    }

    private void told(Answer answer) {
        join.setEnabled(true);
        switch (answer) {
            case DONE -> {} // the channel shows itself
            case REFUSED -> lead.setText(getTranslation("channel.not-joined"));
            case NOT_ANSWERED -> lead.setText(getTranslation("error.not-answered"));
        }
    }
}
