package chat.atrium.web.workspace;

import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Those who ask to see whether one is there, with the two answers. */
final class RequestsList extends Section {

    private final WorkspaceClient client;
    private final Div cards = new Div();
    private List<Person> shown = List.of();

    RequestsList(WorkspaceClient client) {
        this.client = client;
        H2 title = new H2(getTranslation("sidebar.requests"));
        title.addClassName("sidebar-section");
        cards.addClassName("requests");
        add(title, cards);
        setVisible(false);
    }

    void show(List<Person> requests) {
        if (!requests.equals(shown)) {
            shown = requests;
            cards.removeAll();
            requests.forEach(person -> cards.add(card(person)));
            setVisible(!requests.isEmpty());
        }
    }

    private Div card(Person person) {
        Button accept = new Button(getTranslation("request.accept"), click -> client.accept(person.jid()));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("request.decline"), click -> client.decline(person.jid()));
        Div actions = new Div(accept, decline);
        actions.addClassName("settings-actions");
        Div card = new Div(
                new Paragraph(getTranslation("request.text", person.jid().toString())), actions);
        card.addClassNames("sidebar-empty", "request");
        return card;
    }
}
