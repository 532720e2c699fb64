/** Data forms: to be filled in, filled in, or results (XEP-0004, FORM_TYPE by XEP-0068). */
@NullMarked
package chat.atrium.protocol.form;

import org.jspecify.annotations.NullMarked;
