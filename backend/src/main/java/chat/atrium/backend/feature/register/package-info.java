/**
 * Lets people make an account, change its password and delete it (XEP-0077). Who may make one is a setting: with the
 * token of the first run or of an invitation (XEP-0445), or everybody.
 */
@Implements(
        xep = 77,
        version = "2.4",
        namespaces = {RegisterQuery.NAMESPACE, "http://jabber.org/features/iq-register"},
        without = "registration by data form, redirection")
@Implements(
        xep = 445,
        version = "0.2.0",
        namespaces = {Preauth.NAMESPACE, "urn:xmpp:ibr-token:0"})
@NullMarked
package chat.atrium.backend.feature.register;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.register.Preauth;
import chat.atrium.protocol.xep.register.RegisterQuery;
import org.jspecify.annotations.NullMarked;
