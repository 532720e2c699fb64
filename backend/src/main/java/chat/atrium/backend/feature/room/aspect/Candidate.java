package chat.atrium.backend.feature.room.aspect;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Nickname;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to come in. */
public record Candidate(
        BareJid account, Nickname nickname, @Nullable String password) {}
