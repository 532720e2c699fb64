package chat.atrium.acceptance.faults;

import java.util.List;

/** How people talk: to one another, or all in one room. */
sealed interface Manner {

    /** What a new session begins with. */
    List<String> greeting(String user);

    /** The type of its messages. */
    String type();

    /** Who keeps what the account hears. */
    String archive(String account);

    /** By which name the sender of a message is known. */
    String sender(String from);

    /** One to one. */
    record Chat() implements Manner {

        @Override
        public List<String> greeting(String user) {
            return List.of("<presence/>");
        }

        @Override
        public String type() {
            return "chat";
        }

        @Override
        public String archive(String account) {
            return account;
        }

        @Override
        public String sender(String from) {
            int slash = from.indexOf('/');
            return slash < 0 ? from : from.substring(0, slash);
        }
    }

    /**
     * In a room (XEP-0045), where everybody's nickname is their user name; what was said before they came they do not
     * want to hear.
     */
    record Room(String address) implements Manner {

        String nickname(String user) {
            return address + '/' + user;
        }

        @Override
        public List<String> greeting(String user) {
            return List.of(
                    "<presence/>",
                    "<presence to='%s'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>"
                            .formatted(nickname(user)));
        }

        /** What the first who comes has to say to let others in, and to keep the room (§10.1.3). */
        String opening() {
            return "<iq type='set' id='open' to='" + address + "'>"
                    + "<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>"
                    + "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                    + "<field var='muc#roomconfig_persistentroom'><value>1</value></field></x></query></iq>";
        }

        @Override
        public String type() {
            return "groupchat";
        }

        @Override
        public String archive(String account) {
            return address;
        }

        @Override
        public String sender(String from) {
            return from;
        }
    }
}
