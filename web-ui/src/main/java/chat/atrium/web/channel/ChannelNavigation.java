package chat.atrium.web.channel;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.shell.PathSegment;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** The ways to channels: their pages are at {@code c/<localpart>} and {@code board/<localpart>}. */
public final class ChannelNavigation {

    static final String PATH = "c";
    static final String BOARD = "board";

    /** The parameter that names the task whose details are open. */
    static final String TASK = "task";

    private ChannelNavigation() {}

    /** The page of a channel. */
    public static String path(BareJid channel) {
        return PATH + '/' + PathSegment.encode(local(channel));
    }

    /** The page of what is to be done in a channel. */
    public static String boardPath(BareJid channel) {
        return BOARD + '/' + PathSegment.encode(local(channel));
    }

    /** The same with the details of a task. */
    public static String boardPath(BareJid channel, String task) {
        return boardPath(channel) + '?' + TASK + '=' + PathSegment.encode(task);
    }

    /** The page of the channel that a page belongs to; any other page itself. */
    public static String mainPath(String path) {
        return path.startsWith(BOARD + '/') ? PATH + path.substring(BOARD.length()) : path;
    }

    /** Goes to the page of a channel. */
    public static void open(UI ui, BareJid channel) {
        ui.navigate(ChannelView.class, local(channel));
    }

    private static String local(BareJid channel) {
        return channel.findLocal().map(Localpart::value).orElse("");
    }

    /** Which channel an address names; empty if it can be none. */
    static Optional<BareJid> find(String name, WorkspaceClient client) {
        try {
            return Optional.of(client.channels().at(Localpart.of(PathSegment.decode(name))));
        } catch (InvalidJidException none) {
            return Optional.empty();
        }
    }

    /** Opens the dialog that makes a channel. */
    public static void openCreateDialog(WorkspaceClient client) {
        new CreateDialog(client).open();
    }

    /** Opens the list of channels that one may join. */
    public static void openBrowseDialog(WorkspaceClient client) {
        new BrowseDialog(client).open();
    }
}
