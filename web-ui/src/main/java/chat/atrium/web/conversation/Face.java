package chat.atrium.web.conversation;

import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.web.client.Initials;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.UserColor;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.shell.Portrait;

/**
 * Somebody as the timeline in the browser shows them.
 *
 * @param from equal means the same person
 * @param initials shown where there is no picture
 * @param avatar address of the picture, "" for none
 */
record Face(String from, String name, String initials, String color, String avatar) {

    /** An account has a face everywhere; of the occupant of a room whose account is not known there is the nickname. */
    static Face of(Jid author, WorkspaceClient client) {
        return author instanceof FullJid occupant ? ofOccupant(occupant) : of(client.person(author.bare()));
    }

    static Face of(Person person) {
        return new Face(
                person.jid().toString(),
                person.name(),
                person.initials(),
                person.color(),
                person.findPicture().map(Portrait::address).orElse(""));
    }

    private static Face ofOccupant(FullJid occupant) {
        String nickname = occupant.resource().value();
        return new Face(occupant.toString(), nickname, Initials.of(nickname), UserColor.of(occupant), "");
    }
}
