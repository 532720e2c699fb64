package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.Channel;
import chat.atrium.web.client.ChannelFacts;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which channel it is, what it is about, and what can be done with it. */
final class ChannelHead extends Header {

    /** Which page of the channel it is above. */
    enum Side {
        MESSAGES,
        TASKS
    }

    private final WorkspaceClient client;
    private final Anchor messages = new Anchor();
    private final Anchor tasks = new Anchor();
    private final Nav sides = new Nav(messages, tasks);
    private final Span sign = new Span();
    private final H1 name = new H1();
    private final Span about = new Span();
    private final NativeButton more = new NativeButton();
    private final MenuItem people;
    private final MenuItem add;
    private final MenuItem rename;
    private @Nullable BareJid channel;

    ChannelHead(WorkspaceClient client, Side side) {
        this.client = client;
        sides.addClassName("sides");
        sides.getElement().setAttribute("aria-label", getTranslation("channel.sides"));
        messages.setText(getTranslation("channel.messages"));
        tasks.setText(getTranslation("channel.tasks"));
        (side == Side.TASKS ? tasks : messages).getElement().setAttribute("aria-current", "page");
        addClassName("conversation-head");
        Anchor back = new Anchor(".", new Icon("back"));
        back.addClassNames("icon-button", "back");
        back.getElement().setAttribute("aria-label", getTranslation("back"));
        sign.addClassName("channel-sign");
        about.addClassName("channel-about");
        Div line = new Div(about);
        line.addClassName("conversation-status");
        Div title = new Div(name, line);
        title.addClassName("conversation-title");
        more.add(new Icon("more"));
        more.addClassName("icon-button");
        more.getElement().setAttribute("aria-label", getTranslation("channel.menu"));
        more.getElement().setAttribute("title", getTranslation("channel.menu"));
        more.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        people = menu.addItem(getTranslation("channel.members"), click -> open(MembersDialog::new));
        add = menu.addItem(getTranslation("channel.add-people"), click -> open(AddPeopleDialog::new));
        rename = menu.addItem(getTranslation("channel.edit"), click -> open(EditDialog::new));
        menu.addSeparator();
        menu.addItem(getTranslation("channel.leave"), click -> leave());
        add(back, sign, title, sides, more);
    }

    /** A dialog about a channel. */
    private interface Opened {
        Dialog about(WorkspaceClient client, BareJid channel);
    }

    private void open(Opened dialog) {
        if (channel != null) {
            dialog.about(client, channel).open();
        }
    }

    void show(BareJid shown) {
        channel = shown;
        Optional<Channel> mine = client.channels().find(shown);
        Optional<ChannelFacts> facts = client.channels().facts(shown);
        boolean isPrivate = facts.map(ChannelFacts::isPrivate).orElse(false);
        sign.removeAll();
        sign.add(new Icon(isPrivate ? "lock" : "hash"));
        name.setText(client.channels().name(shown));
        String words = facts.map(all -> all.topic().isBlank() ? all.description() : all.topic())
                .orElse("");
        about.setText(words);
        about.getElement().setAttribute("title", words);
        boolean runs = mine.map(Channel::isRun).orElse(false);
        messages.setHref(ChannelNavigation.path(shown));
        tasks.setHref(ChannelNavigation.boardPath(shown));
        sides.setVisible(mine.isPresent());
        more.setVisible(mine.isPresent());
        people.setVisible(mine.isPresent());
        add.setVisible(runs);
        rename.setVisible(runs);
    }

    private void leave() {
        BareJid left = channel;
        if (left != null) {
            UI ui = UI.getCurrent();
            Tab.deliver(ui, client.channels().leave(left), answer -> {
                if (answer == Answer.DONE) {
                    ui.navigate("");
                } else {
                    Notification.show(
                            getTranslation(answer == Answer.REFUSED ? "channel.last-owner" : "error.not-answered"),
                            5000,
                            Notification.Position.BOTTOM_CENTER);
                }
            });
        }
    }
}
