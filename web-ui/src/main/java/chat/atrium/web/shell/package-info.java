/** What every page stands on: the document, the texts in all languages, the parts that pages share. */
@NullMarked
package chat.atrium.web.shell;

import org.jspecify.annotations.NullMarked;
