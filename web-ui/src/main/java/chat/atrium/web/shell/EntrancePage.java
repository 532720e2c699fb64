package chat.atrium.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page before the workspace: a card with the logo, a heading, and what there is to do. */
public abstract class EntrancePage extends Main implements HasDynamicTitle {

    private final Div card = new Div();
    private String title = "Atrium";

    @SuppressWarnings("this-escape") // components are put together in their constructors
    protected EntrancePage() {
        addClassName("entrance");
        card.addClassName("entrance-card");
        add(card);
    }

    /** Shows other content under a heading and a sentence. */
    protected final void show(String heading, String lead, Component... content) {
        title = heading;
        Span logo = new Span("Atrium");
        logo.addClassName("logo");
        card.removeAll();
        card.add(logo, new H1(heading));
        if (!lead.isEmpty()) {
            Paragraph paragraph = new Paragraph(lead);
            paragraph.addClassName("entrance-lead");
            card.add(paragraph);
        }
        card.add(content);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
