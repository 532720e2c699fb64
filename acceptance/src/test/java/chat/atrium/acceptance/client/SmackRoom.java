package chat.atrium.acceptance.client;

import chat.atrium.acceptance.Patience;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** A room on Smack: {@code MultiUserChat}, and {@code MamManager} for its archive. */
public final class SmackRoom {

    private final MultiUserChat room;
    private final LinkedBlockingQueue<Message> said = new LinkedBlockingQueue<>();

    SmackRoom(XMPPConnection connection, String address) throws Exception {
        this.room = MultiUserChatManager.getInstanceFor(connection).getMultiUserChat(JidCreate.entityBareFrom(address));
        room.addMessageListener(message -> {
            if (message.getBody() != null) {
                said.add(message);
            }
        });
    }

    /** Makes the room, which stays when nobody is in it. */
    public void create(String nickname) throws Exception {
        room.create(Resourcepart.from(nickname));
        FillableForm form = room.getConfigurationForm().getFillableForm();
        form.setAnswer("muc#roomconfig_persistentroom", true);
        form.setAnswer("muc#roomconfig_roomname", "Laboratory");
        room.sendConfigurationForm(form);
    }

    void enter(String nickname) throws Exception {
        room.join(Resourcepart.from(nickname));
    }

    void announce(String body) throws Exception {
        room.sendMessage(body);
    }

    /** The next message of the room. */
    Message hear() throws InterruptedException {
        Message message = said.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nobody says anything");
        }
        return message;
    }

    void kick(String nickname) throws Exception {
        room.kickParticipant(Resourcepart.from(nickname), "Avaunt!");
    }

    void ban(String account) throws Exception {
        room.banUser(JidCreate.bareFrom(account), "Treason");
    }

    List<String> banned() throws Exception {
        return room.getOutcasts().stream()
                .map(outcast -> outcast.getJid().toString())
                .toList();
    }

    /** What the room has kept, by its archive. */
    List<String> history() throws Exception {
        MamManager archive = MamManager.getInstanceFor(room);
        // Smack finds out which version there is when it is asked, and not before.
        if (!archive.isSupported()) {
            throw new AssertionError("the room does not say that it has an archive");
        }
        return archive
                .queryArchive(
                        MamManager.MamQueryArgs.builder().setResultPageSize(50).build())
                .getMessages()
                .stream()
                .map(Message::getBody)
                .filter(body -> body != null)
                .toList();
    }
}
