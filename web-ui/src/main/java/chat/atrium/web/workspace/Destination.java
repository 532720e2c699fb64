package chat.atrium.web.workspace;

import chat.atrium.web.channel.ChannelNavigation;
import chat.atrium.web.client.Channel;
import chat.atrium.web.client.Person;
import chat.atrium.web.direct.DirectNavigation;
import chat.atrium.web.shell.Portrait;
import chat.atrium.web.shell.PresenceDot;

/**
 * A conversation as the switcher in the browser shows it.
 *
 * @param path of its page
 * @param kind {@code channel}, {@code private} or {@code person}
 * @param address what it is found by besides its name: that of a person; "" for channels, as are the last four
 * @param needed whether what is unread is for the reader in person
 * @param avatar address of the picture, "" for none
 */
record Destination(
        String jid,
        String path,
        String name,
        String kind,
        String address,
        int unread,
        boolean needed,
        String presence,
        String initials,
        String color,
        String avatar) {

    static Destination of(Channel channel) {
        boolean called = channel.calls() > 0;
        return new Destination(
                channel.jid().toString(),
                ChannelNavigation.path(channel.jid()),
                channel.name(),
                channel.isPrivate() ? "private" : "channel",
                "",
                called ? channel.calls() : channel.unread(),
                called,
                "",
                "",
                "",
                "");
    }

    /** Somebody, seen from {@code self}. */
    static Destination of(Person person, int unread, Person self) {
        return new Destination(
                person.jid().toString(),
                DirectNavigation.path(person.jid(), self.jid().domain()),
                person.name(),
                "person",
                person.jid().toString(),
                unread,
                true,
                PresenceDot.nameOf(person.availability()),
                person.initials(),
                person.color(),
                person.findPicture().map(Portrait::address).orElse(""));
    }
}
