package chat.atrium.backend.feature.command;

import chat.atrium.backend.port.AdHocCommand;
import chat.atrium.backend.port.AdHocCommand.Stage;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.command.Command;
import chat.atrium.protocol.xep.command.Command.Action;
import chat.atrium.protocol.xep.command.CommandResult;
import chat.atrium.protocol.xep.command.CommandResult.Status;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Runs the commands of the server (XEP-0050 §3). */
@Singleton
final class CommandIqHandler implements IqHandler {

    private final Commands commands;
    private final CommandSessions sessions;

    CommandIqHandler(Commands commands, CommandSessions sessions) {
        this.commands = commands;
        this.sessions = sessions;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.SERVER, Iq.Type.SET, Command.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        Jid requester = request.sender().jid();
        Command command = Command.read(request.iq().request());
        // XEP-0050 §5.4: no such command
        AdHocCommand found = commands.find(command.node())
                .orElseThrow(() -> new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such command"));
        if (!found.isFor(requester.bare())) {
            // XEP-0050 §5.4: not for this requester
            throw new StanzaException(ErrorCondition.FORBIDDEN, "you may not run this command");
        }
        CommandResult result = command.findSessionId()
                .map(session -> goOn(found, command, session, requester))
                .orElseGet(() -> begin(found, command, requester));
        return request.iq().toResult(result.toElement());
    }

    private CommandResult begin(AdHocCommand command, Command request, Jid requester) {
        if (request.action() != Action.EXECUTE) {
            throw CommandRefusals.badAction();
        }
        return switch (command.begin(requester.bare())) {
            case Stage.Done done -> completed(command, CommandSessions.newId(), done);
            case Stage.Fill(Form form) -> {
                String session = sessions.open(requester, command.node());
                yield new CommandResult(command.node(), session, Status.EXECUTING, List.of(form.toElement()));
            }
        };
    }

    private CommandResult goOn(AdHocCommand command, Command request, String session, Jid requester) {
        if (!sessions.isOpen(session, requester, command.node())) {
            throw CommandRefusals.sessionExpired();
        }
        return switch (request.action()) {
            case CANCEL -> {
                sessions.close(session);
                yield new CommandResult(command.node(), session, Status.CANCELED, List.of());
            }
            case EXECUTE, COMPLETE -> {
                Stage.Done done = command.complete(requester.bare(), submitted(request));
                sessions.close(session);
                yield completed(command, session, done);
            }
            // there is one form: nothing comes before or behind it
            case PREV, NEXT -> throw CommandRefusals.badAction();
        };
    }

    private static CommandResult completed(AdHocCommand command, String session, Stage.Done done) {
        List<Element> payloads = List.of(done.result().toElement());
        return new CommandResult(command.node(), session, Status.COMPLETED, payloads);
    }

    private static Form submitted(Command request) {
        return request.payloads().stream()
                .filter(payload -> payload.name().equals(Form.NAME))
                .findFirst()
                .map(Form::read)
                .orElseThrow(() -> CommandRefusals.badPayload("the form is missing"));
    }
}
