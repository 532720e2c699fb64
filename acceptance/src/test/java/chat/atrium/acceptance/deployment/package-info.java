/** The files by which others run Atrium: containers and charts, read as a machine reads them. */
@NullMarked
package chat.atrium.acceptance.deployment;

import org.jspecify.annotations.NullMarked;
