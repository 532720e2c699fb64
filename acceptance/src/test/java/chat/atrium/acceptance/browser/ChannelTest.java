package chat.atrium.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.client.Slixmpp;
import chat.atrium.acceptance.client.Slixmpp.Security;
import chat.atrium.acceptance.node.Node;
import chat.atrium.acceptance.node.NodeSettings;
import org.junit.jupiter.api.Test;

/** Channels, and what is kept of conversations, with two people in browsers and a third one with slixmpp. */
class ChannelTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String LAUNCH = "launch@conference.localhost";

    @Test
    void a_channel_is_the_same_in_browsers_and_foreign_clients() throws Exception {
        try (Node node = Node.start(NodeSettings.fresh());
                Chromium chromium = new Chromium();
                Visitor ann = chromium.visitor(1440);
                Visitor bob = chromium.visitor(1440)) {
            ann.open(node.welcome());
            ann.foundTeam("Verona", "Ann Archer", "ann", PASSWORD);
            bob.open(ann.invite());
            bob.join("Bob Baker", "bob", PASSWORD);

            ann.makeChannel("Launch");
            ann.say("Who is in?");
            bob.joinChannel("Launch");
            bob.hears("Who is in?");
            bob.say("I am");
            ann.hears("I am");
            try (Slixmpp foreigner = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
                foreigner.await("started");
                foreigner.enter(LAUNCH, "Bob Baker");
                foreigner.await("entered");
                foreigner.announce(LAUNCH, "From the train");
                ann.hears("From the train");
                ann.say("Mind the gap");
                foreigner.await("said", event -> event.path("body").asText().equals("Mind the gap"));
            }
            unreadIsToldAndGone(ann, bob);
            whatWasSaidIsFoundAgain(node, ann);
            aPrivateChannelIsForThoseWhoAreAdded(ann, bob);
        }
    }

    private static void unreadIsToldAndGone(Visitor ann, Visitor bob) {
        bob.hears("Mind the gap");
        bob.talkTo("Ann Archer");
        ann.say("One for later");
        ann.say("Two for later");
        bob.seesUnread("Launch", 2);
        bob.reload();
        bob.seesUnread("Launch", 2);
        bob.talkTo("Launch");
        bob.seesNewLine();
        bob.hears("Two for later");
        bob.seesUnread("Launch", 0);
    }

    /** The page holds a part of it, and gets the rest from the archive as one reads upwards. */
    private static void whatWasSaidIsFoundAgain(Node node, Visitor ann) throws Exception {
        try (Slixmpp talker = Slixmpp.signIn(node, "bob", PASSWORD, Security.STARTTLS)) {
            talker.await("started");
            for (int i = 1; i <= 400; i++) {
                talker.say("ann@localhost", "Line " + i + ".");
            }
            ann.talkTo("Bob Baker");
            ann.hears("Line 400.");
            ann.reload();
            ann.hears("Line 400.");
            assertThat(ann.messagesInPage()).isLessThanOrEqualTo(300);
            ann.readsBackTo("Line 1.");
            assertThat(ann.messagesInPage()).isLessThanOrEqualTo(300);
        }
    }

    private static void aPrivateChannelIsForThoseWhoAreAdded(Visitor ann, Visitor bob) {
        ann.makePrivateChannel("Secret");
        ann.addToChannel("Bob Baker");
        bob.talkTo("Secret");
        ann.say("Only for us");
        bob.hears("Only for us");
        bob.say("Understood");
        ann.hears("Understood");
        bob.leaveChannel();
        bob.seesNoConversation("Secret");
    }
}
