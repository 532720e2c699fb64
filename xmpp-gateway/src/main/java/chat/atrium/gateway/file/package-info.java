/**
 * Takes and gives the content of files over HTTP (XEP-0363 §7): {@code PUT /upload/<secret>/<name>} fills a place once,
 * {@code GET /files/<id>/<name>} reads what is there. Content goes piece by piece, at the pace of the slower side, and is
 * never in memory as a whole. What is given cannot do anything in a browser, whatever it is: no script, no frame, no
 * guessing of types, and only pictures, sound, films and plain text are shown at all.
 */
@NullMarked
package chat.atrium.gateway.file;

import org.jspecify.annotations.NullMarked;
