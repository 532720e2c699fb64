package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xep.workspace.Workspace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceFactsTest {

    private final WorkspaceFacts facts = new WorkspaceFacts(Domainpart.of("localhost"));

    @Test
    void a_late_answer_does_not_take_back_the_name_just_given() {
        assertThat(facts.ask()).isTrue();
        facts.renamed("Verona");
        facts.told(new Workspace("localhost", true).toElement());
        assertThat(facts.name()).isEqualTo("Verona");
    }

    @Test
    void an_answer_to_a_later_question_counts() {
        facts.renamed("Verona");
        assertThat(facts.ask()).isTrue();
        facts.told(new Workspace("Mantua", true).toElement());
        assertThat(facts.name()).isEqualTo("Mantua");
    }

    @Test
    void only_whom_the_server_tells_so_may_rename_it() {
        assertThat(facts.mayRename()).isFalse();
        facts.told(new Workspace("Verona", true).toElement());
        assertThat(facts.mayRename()).isTrue();
        facts.told(new Workspace("Verona", false).toElement());
        assertThat(facts.mayRename()).isFalse();
    }

    @Test
    void a_colleague_in_a_group_of_another_name_is_a_reason_to_ask() {
        facts.renamed("Verona");
        assertThat(facts.isDoubtedBy(List.of(colleague("Mantua")))).isTrue();
        assertThat(facts.isDoubtedBy(List.of(colleague("Verona")))).isFalse();
    }

    @Test
    void however_many_reasons_come_while_it_asks_it_asks_once_more() {
        assertThat(facts.ask()).isTrue();
        assertThat(facts.ask()).isFalse();
        assertThat(facts.ask()).isFalse();
        assertThat(facts.asked()).isTrue();
        assertThat(facts.ask()).isTrue();
        assertThat(facts.asked()).isFalse();
    }

    private static RosterItem colleague(String group) {
        return new RosterItem(ClientFixture.BOB, "Bob", Subscription.BOTH, false, false, Set.of(group));
    }
}
