package org.zhuqi.projects.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Photos and papers of a project: whoever reports attaches, others read within their reach. */
@Service
@RequiredArgsConstructor
class ProjectAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Projects projects;
    private final AccountDirectory accounts;

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(project -> project.may(actor, ProjectsRight.READ))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                .map(project -> project.may(actor, ProjectsRight.REPORT))
                .orElse(NOT_THERE);
    }

    /** An owner's users take off what their own enterprise attached, and nothing of an office's or of another owner's. */
    @Override
    public Access mayRemove(Actor actor, Attachment file) {
        EnterpriseId enterprise = actor.enterprise();
        boolean others = enterprise != null
                && accounts.find(file.by())
                        .map(Account::enterprise)
                        .filter(enterprise::equals)
                        .isEmpty();
        return others ? NOT_THERE : mayAttach(actor, file.owner().id());
    }

    private Optional<Project> find(String ownerId) {
        try {
            return projects.find(ProjectId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
