package org.zhuqi.projects.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Stage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

class ProjectAttachmentsTest {
    private final EnterpriseId owner = new EnterpriseId(UUID.randomUUID());
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProjects projects = new InMemoryProjects();
    private final ProjectAttachments files = new ProjectAttachments(projects, new AccountDirectory(accounts));
    private final Project project = ProjectFixture.at(Stage.STARTED, owner);
    private final Account officer = AccountFixture.officer("yanji-officer-1", ProjectFixture.YANJI);
    private final Account admin = AccountFixture.registrant("admin-1").activatedFor(owner);
    private final Actor clerk = new Actor(
            new UserId(UUID.randomUUID()), "clerk-1", Role.ENTERPRISE_CLERK, null, Set.of(), owner, "10.0.0.1");
    private final Actor inCounty = new Actor(
            officer.id(), "yanji-officer-1", Role.UNIT_OFFICER, ProjectFixture.YANJI, Set.of(), null, "10.0.0.1");

    private Attachment by(UserId sender) {
        return new Attachment(
                new AttachmentId(UUID.randomUUID()),
                OwnerRef.of("project", project.id()),
                "现场.jpg",
                "image/jpeg",
                1,
                "0".repeat(64),
                sender,
                AccountFixture.NOW);
    }

    @Test
    void an_owner_takes_off_what_its_own_people_attached_and_nothing_of_the_office() {
        projects.add(project);
        accounts.add(officer);
        accounts.add(admin);
        assertThat(files.mayAttach(clerk, project.id().toString()).allowed()).isTrue();
        assertThat(files.mayRemove(clerk, by(admin.id())).allowed()).isTrue();
        assertThat(files.mayRemove(clerk, by(officer.id())).allowed()).isFalse();
        assertThat(files.mayRemove(inCounty, by(admin.id())).allowed()).isTrue();
    }
}
