package org.zhuqi.applications.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Submissions;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * Answers for the files of applications. A file hangs on one material of one application, whose owner id is
 * {@code <application>:<material>}: the enterprise changes them while it may edit, the offices read what was submitted, and so does an expert of its panel.
 */
@Service
@RequiredArgsConstructor
class ApplicationMaterials implements AttachmentOwner {
    static final String KIND = "application";

    private final Applications applications;
    private final Submissions submissions;
    private final ApplicationReviews reviews;
    private final Attachments attachments;
    private final Programmes programmes;
    private final WhatToMend whatToMend;
    private final PanelQueries panels;

    @Override
    public String kind() {
        return KIND;
    }

    static OwnerRef owner(ApplicationId application, String material) {
        return OwnerRef.of(KIND, application + ":" + material);
    }

    static Optional<ApplicationId> application(String ownerId) {
        try {
            return Optional.of(new ApplicationId(UUID.fromString(ownerId.split(":", 2)[0])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        Optional<Application> found = application(ownerId).flatMap(applications::find);
        if (found.isEmpty()) {
            return new Access.Denied(SharedError.NOT_FOUND);
        }
        Application application = found.get();
        if (actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .allowed()) {
            return Access.ALLOWED;
        }
        if (application.round() == 0) {
            return new Access.Denied(SharedError.NOT_FOUND);
        }
        return actor.has(PanelsRight.JUDGE)
                ? OpenJudgedSubmission.mayOpen(actor, application.id(), panels)
                : actor.may(ApplicationsRight.READ, application.unit(), application.enterprise());
    }

    /** An office sees what was handed in, not what the enterprise is still putting together. */
    @Override
    public Access mayRead(Actor actor, Attachment file) {
        Access access = mayRead(actor, file.owner().id());
        Optional<Application> found = application(file.owner().id()).flatMap(applications::find);
        if (!access.allowed() || found.isEmpty()) {
            return access;
        }
        Application application = found.get();
        boolean own = actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .allowed();
        return own || submissions.name(application.id(), file.id())
                ? Access.ALLOWED
                : new Access.Denied(SharedError.NOT_FOUND);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        // Locked where a transaction is open, so that nothing is attached while the application is being submitted.
        Optional<Application> found = application(ownerId).flatMap(applications::findForChange);
        if (found.isEmpty()) {
            return new Access.Denied(SharedError.NOT_FOUND);
        }
        Application application = found.get();
        Access access = actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise());
        if (!access.allowed()) {
            return access;
        }
        if (!application.editable(reviews.returned(application))) {
            return new Access.Denied(ApplicationsError.ALREADY_SUBMITTED);
        }
        String code = code(ownerId);
        if (material(application, code).isEmpty()) {
            return new Access.Denied(ApplicationsError.UNKNOWN_MATERIAL);
        }
        return whatToMend.of(application).material(code)
                ? Access.ALLOWED
                : new Access.Denied(ApplicationsError.NOT_ASKED_FOR);
    }

    /** What the call asks for: a photograph where it wants a spreadsheet is refused before it is sent, not at the end. */
    @Override
    public Set<AllowedType> types(String ownerId) {
        return application(ownerId)
                .flatMap(applications::find)
                .flatMap(application -> material(application, code(ownerId)))
                .map(material -> material.formats().stream()
                        .flatMap(format -> format.mediaTypes().stream())
                        .flatMap(type -> AllowedType.of(type).stream())
                        .collect(Collectors.toSet()))
                .orElseGet(this::types);
    }

    private static String code(String ownerId) {
        return ownerId.substring(ownerId.indexOf(':') + 1);
    }

    private Optional<Material> material(Application application, String code) {
        return programmes
                .find(application.programme())
                .flatMap(programme -> programme.rules().material(code));
    }

    /** The files of every material of the call, in its order. */
    List<MaterialFiles> of(ApplicationId application, Programme programme) {
        Map<OwnerRef, List<Attachment>> files = attachments
                .of(programme.materials().stream()
                        .map(material -> owner(application, material.code()))
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Attachment::owner));
        return programme.materials().stream()
                .map(material ->
                        new MaterialFiles(material, files.getOrDefault(owner(application, material.code()), List.of())))
                .toList();
    }

    /** Whether the file hangs on a material of the application and was not removed. */
    boolean holds(ApplicationId application, AttachmentId attachment) {
        return attachments
                .find(attachment)
                .filter(file -> file.owner().kind().equals(KIND)
                        && application(file.owner().id())
                                .filter(application::equals)
                                .isPresent())
                .filter(file -> attachments.of(file.owner()).contains(file))
                .isPresent();
    }
}
