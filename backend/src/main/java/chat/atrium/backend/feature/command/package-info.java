/** Runs commands for people who fill in forms (XEP-0050): at the server, with at most one form. */
@Implements(
        xep = 50,
        version = "1.3.0",
        namespaces = Command.NAMESPACE,
        without = "commands of accounts, commands with several forms")
@Implements(xep = 4, version = "2.13.2", namespaces = Form.NAMESPACE)
@Implements(xep = 68, version = "1.3.0")
@NullMarked
package chat.atrium.backend.feature.command;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xep.command.Command;
import org.jspecify.annotations.NullMarked;
