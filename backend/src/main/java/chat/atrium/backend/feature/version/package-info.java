/** Tells the name and version of the server's software (XEP-0092), and nothing of the system below it. */
@Implements(xep = 92, version = "1.1", namespaces = SoftwareVersion.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.version;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.version.SoftwareVersion;
import org.jspecify.annotations.NullMarked;
