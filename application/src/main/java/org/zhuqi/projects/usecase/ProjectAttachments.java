package org.zhuqi.projects.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Photos and papers of a project: whoever reports attaches, others read within their reach. */
@Service
@RequiredArgsConstructor
class ProjectAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Projects projects;

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

    private Optional<Project> find(String ownerId) {
        try {
            return projects.find(ProjectId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
