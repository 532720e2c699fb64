package chat.atrium.web.channel;

import chat.atrium.web.client.ChannelOffer;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The public channels of the workspace; a click goes to one. */
final class BrowseDialog extends Dialog {

    /** Further ones are found by their names. */
    private static final int MOST_SHOWN = 100;

    private final WorkspaceClient client;
    private final TextField filter = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph note = new Paragraph();
    private List<ChannelOffer> offers = List.of();

    BrowseDialog(WorkspaceClient client) {
        this.client = client;
        addClassNames("channel-dialog", "browse-dialog");
        setHeaderTitle(getTranslation("channel.browse"));
        filter.setPlaceholder(getTranslation("channel.find"));
        filter.getElement().setAttribute("aria-label", getTranslation("channel.find"));
        filter.setValueChangeMode(ValueChangeMode.EAGER);
        filter.addValueChangeListener(change -> show());
        list.addClassName("people");
        note.addClassName("dialog-note");
        note.setText(getTranslation("loading"));
        Div content = new Div(filter, list, note);
        content.addClassName("dialog-form");
        add(content);
        getFooter()
                .add(
                        new Button(getTranslation("channel.create.heading"), click -> {
                            close();
                            ChannelNavigation.openCreateDialog(client);
                        }),
                        new Button(getTranslation("close"), click -> close()));
        filter.focus();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Tab.deliver(
                attached.getUI(),
                client.channels().offers().handle((found, failure) -> Optional.ofNullable(found)),
                this::told);
    }

    private void told(Optional<List<ChannelOffer>> found) {
        offers = found.orElse(List.of());
        if (found.isPresent()) {
            show();
        } else {
            note.setText(getTranslation("error.not-answered"));
        }
    }

    private void show() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<ChannelOffer> fitting = offers.stream()
                .filter(offer -> offer.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.removeAll();
        fitting.stream().limit(MOST_SHOWN).forEach(offer -> list.add(item(offer)));
        note.setText(
                fitting.isEmpty()
                        ? getTranslation(offers.isEmpty() ? "channel.none" : "channel.not-found")
                        : fitting.size() > MOST_SHOWN
                                ? getTranslation("channel.more", fitting.size() - MOST_SHOWN)
                                : "");
    }

    private ListItem item(ChannelOffer offer) {
        Span name = new Span(offer.name());
        name.addClassName("person-name");
        Span words = new Span(name);
        words.addClassName("person-words");
        Anchor link = new Anchor(ChannelNavigation.path(offer.jid()), new Icon("hash"), words);
        link.addClassName("person");
        if (offer.isJoined()) {
            Span joined = new Span(getTranslation("channel.joined"));
            joined.addClassName("channel-joined");
            link.add(joined);
        }
        link.getElement().addEventListener("click", click -> close());
        return new ListItem(link);
    }
}
