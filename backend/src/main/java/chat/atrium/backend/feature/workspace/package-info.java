/** Tells the name of the workspace and lets its owner and administrators change it ({@code docs/xep-workspace.md}). */
@Implements(version = "0.1.0", namespaces = Workspace.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.workspace;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.workspace.Workspace;
import org.jspecify.annotations.NullMarked;
