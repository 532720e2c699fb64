package chat.atrium.backend.feature.upload;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xep.upload.SlotRequest;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what the service is and how large a file may be (XEP-0363 §3). */
@Singleton
final class UploadInfoIqHandler implements IqHandler, DiscoContributor {

    private static final Set<String> FEATURES =
            Set.of(SlotRequest.NAMESPACE, DiscoInfo.NAMESPACE, DiscoItems.NAMESPACE, Ping.NAMESPACE);

    private final Jid service;
    private final DiscoInfo info;

    UploadInfoIqHandler(AtriumSettings settings) {
        this.service = BareJid.of(UploadService.address(settings.domain()));
        Form limits = Form.of(
                Form.Type.RESULT,
                SlotRequest.NAMESPACE,
                List.of(Field.of("max-file-size", Long.toString(settings.files().bytes()))));
        this.info = new DiscoInfo(
                null,
                List.of(DiscoIdentity.of("store", "file", "Files")),
                new TreeSet<>(FEATURES),
                List.of(limits.toElement()));
    }

    @Override
    public Set<Jid> serverItems() {
        return Set.of(service);
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.UPLOAD, Iq.Type.GET, DiscoInfo.NAME),
                new Key(Target.UPLOAD, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        Element query = request.iq().request();
        if (query.name().equals(DiscoInfo.NAME)) {
            requireNoNode(DiscoInfo.read(query).node());
            return request.iq().toResult(info.toElement());
        }
        requireNoNode(DiscoItems.read(query).node());
        return request.iq().toResult(new DiscoItems(null, List.of()).toElement());
    }

    private static void requireNoNode(@Nullable String node) {
        if (node != null) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
        }
    }
}
