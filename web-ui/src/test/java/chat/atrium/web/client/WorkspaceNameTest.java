package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.workspace.Workspace;
import org.junit.jupiter.api.Test;

class WorkspaceNameTest {

    private final WorkspaceName name = new WorkspaceName(Domainpart.of("localhost"));

    @Test
    void a_late_answer_does_not_take_back_the_name_just_given() {
        name.loading();
        name.changed("Verona");
        name.loaded(new Workspace("localhost").toElement());
        assertThat(name.value()).isEqualTo("Verona");
    }

    @Test
    void an_answer_to_a_later_question_counts() {
        name.changed("Verona");
        name.loading();
        name.loaded(new Workspace("Mantua").toElement());
        assertThat(name.value()).isEqualTo("Mantua");
    }
}
