package chat.atrium.backend.feature.command;

import chat.atrium.backend.port.AdHocCommand;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.command.Command;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the commands that the asker may run (XEP-0050 §2.2). */
@Singleton
final class CommandDisco implements DiscoContributor {

    private final Commands commands;
    private final BareJid server;

    CommandDisco(Commands commands, AtriumSettings settings) {
        this.commands = commands;
        this.server = BareJid.of(settings.domain());
    }

    @Override
    public Set<String> serverFeatures() {
        return Set.of(Form.NAMESPACE);
    }

    @Override
    public Optional<DiscoInfo> findServerInfo(String node, Jid asker) {
        if (node.equals(Command.NAMESPACE)) {
            return Optional.of(DiscoInfo.of(
                    List.of(DiscoIdentity.of("automation", "command-list", "Commands")), List.of(Command.NAMESPACE)));
        }
        return commands.find(node).map(command -> info(command, asker));
    }

    private static DiscoInfo info(AdHocCommand command, Jid asker) {
        if (!command.isFor(asker.bare())) {
            // XEP-0050 §2.2
            throw new StanzaException(ErrorCondition.FORBIDDEN, "you may not run this command");
        }
        return DiscoInfo.of(
                List.of(DiscoIdentity.of("automation", "command-node", command.name())),
                List.of(Command.NAMESPACE, Form.NAMESPACE));
    }

    @Override
    public Optional<List<DiscoItems.Item>> findServerItems(String node, Jid asker) {
        if (node.equals(Command.NAMESPACE)) {
            return Optional.of(commands.all()
                    .filter(command -> command.isFor(asker.bare()))
                    .map(command -> new DiscoItems.Item(server, command.node(), command.name()))
                    .toList());
        }
        return commands.find(node).map(command -> List.of());
    }
}
