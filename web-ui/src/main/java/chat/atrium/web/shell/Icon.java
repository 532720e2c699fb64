package chat.atrium.web.shell;

import com.vaadin.flow.component.html.Span;

/** One of Atrium's own icons, in the colour of the text around it; told to nobody who listens. */
public final class Icon extends Span {

    public Icon(String name) {
        show(name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Becomes another one. */
    public void show(String name) {
        setClassName("icon icon-" + name);
    }
}
