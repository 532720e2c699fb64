package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.ContactSettings;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whom to write to about the server, if the settings name somebody (XEP-0157 §2). */
@Singleton
final class ContactForm implements DiscoContributor {

    static final String FORM_TYPE = "http://jabber.org/network/serverinfo";

    private final List<Field> fields = new ArrayList<>();

    ContactForm(AtriumSettings settings) {
        ContactSettings contact = settings.contact();
        add("abuse-addresses", contact.abuse());
        add("admin-addresses", contact.admin());
        add("security-addresses", contact.security());
        add("support-addresses", contact.support());
    }

    private void add(String variable, Optional<List<URI>> addresses) {
        addresses.ifPresent(present -> fields.add(new Field(
                variable,
                FieldType.LIST_MULTI,
                null,
                null,
                false,
                present.stream().map(URI::toString).toList(),
                List.of(),
                false)));
    }

    @Override
    public List<Form> serverForms() {
        return fields.isEmpty() ? List.of() : List.of(Form.of(Form.Type.RESULT, FORM_TYPE, fields));
    }
}
