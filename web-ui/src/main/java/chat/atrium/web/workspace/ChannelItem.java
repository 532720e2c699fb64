package chat.atrium.web.workspace;

import chat.atrium.web.client.Channel;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.html.Span;

/** A channel in the sidebar: red is what calls the reader, grey is what was said to all. */
final class ChannelItem extends EntryItem<Channel> {

    private final Span name = new Span();
    private final Icon sign = new Icon("hash");

    ChannelItem(String href) {
        super(href);
        name.addClassName("person-name");
        Span words = new Span(name);
        words.addClassName("person-words");
        put(sign, words);
    }

    @Override
    void fill(Channel channel) {
        name.setText(channel.name());
        link().getElement().setAttribute("title", channel.name());
        sign.show(channel.isPrivate() ? "lock" : "hash");
        link().getElement().setAttribute("data-jid", channel.jid().toString());
        boolean needed = channel.calls() > 0;
        unread(needed ? channel.calls() : channel.unread(), needed);
    }
}
