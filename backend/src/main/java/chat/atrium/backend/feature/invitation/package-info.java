/** Lets members invite others by the commands of XEP-0401; who redeems an invitation is a member too. */
@Implements(
        xep = 401,
        version = "0.6.0",
        namespaces = {Invitation.INVITE, Invitation.CREATE_ACCOUNT},
        without = "subscriptions of accounts on other servers (XEP-0379)")
@NullMarked
package chat.atrium.backend.feature.invitation;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.invite.Invitation;
import org.jspecify.annotations.NullMarked;
