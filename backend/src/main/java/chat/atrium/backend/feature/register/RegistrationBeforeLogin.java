package chat.atrium.backend.feature.register;

import chat.atrium.backend.account.Invitations.Invitation;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.register.Preauth;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Registration on a stream that has not authenticated (XEP-0077 §3.1.1), the token of XEP-0445 before it. */
@Singleton
final class RegistrationBeforeLogin implements Registration {

    private final Admission admission;
    private final int maxNameLength;

    RegistrationBeforeLogin(Admission admission, AtriumSettings settings) {
        this.admission = admission;
        this.maxNameLength = settings.limits().accountNameLength();
    }

    @Override
    public List<Element> features(Domainpart workspace) {
        List<Element> features = new ArrayList<>();
        if (admission.isOpenToAnybody()) {
            features.add(new Element(Preauth.FEATURE, List.of(), List.of()));
            features.add(new Element(RegisterQuery.FEATURE, List.of(), List.of()));
        }
        if (admission.isFirstRun()) {
            features.add(new Element(Workspace.FIRST_RUN, List.of(), List.of()));
        }
        return features;
    }

    @Override
    public CompletionStage<Answer> handle(Domainpart workspace, Iq request, @Nullable String token) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("registration").start(() -> {
            try {
                answer.complete(answer(workspace, request, token));
            } catch (RuntimeException e) {
                answer.complete(new Answer(Refusal.of(request, e), token));
            }
        });
        return answer;
    }

    private Answer answer(Domainpart workspace, Iq request, @Nullable String token) {
        Element payload = request.request();
        boolean set = request.type() == Iq.Type.SET;
        if (set && payload.name().equals(Preauth.NAME)) {
            return new Answer(request.toResult(), shown(workspace, Preauth.read(payload)));
        }
        if (!payload.name().equals(RegisterQuery.NAME)) {
            throw new StanzaException(ErrorCondition.SERVICE_UNAVAILABLE, "log in first");
        }
        if (set) {
            register(workspace, RegisterQuery.read(payload), token);
            return new Answer(request.toResult(), null);
        }
        return new Answer(request.toResult(form(workspace, token).toElement()), token);
    }

    /** The token, if it holds; from here on its expiry no longer counts (XEP-0445 §4). */
    private String shown(Domainpart workspace, Preauth preauth) {
        if (admission.find(workspace, preauth.token()).isEmpty()) {
            // XEP-0445 §4
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "The provided token is invalid or expired");
        }
        return preauth.token();
    }

    private RegisterQuery form(Domainpart workspace, @Nullable String token) {
        admission.check(token);
        String name = Optional.ofNullable(token)
                .flatMap(shown -> admission.find(workspace, shown))
                .flatMap(Invitation::findName)
                .map(Localpart::value)
                .orElse("");
        return RegisterQuery.form("Choose a name and a password.", name);
    }

    private void register(Domainpart workspace, RegisterQuery query, @Nullable String token) {
        if (query.remove()) {
            // XEP-0077 §3.2: nobody to be removed
            throw new StanzaException(ErrorCondition.UNEXPECTED_REQUEST, "log in first");
        }
        admission.admit(workspace, Applicant.read(query, maxNameLength), token);
    }
}
