package org.zhuqi.enterprises.registrations.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.Ruling;
import org.zhuqi.enterprises.registrations.usecase.ConfirmRegistration;
import org.zhuqi.enterprises.registrations.usecase.OwnRegistration;
import org.zhuqi.enterprises.registrations.usecase.RegisterEnterprise;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries.RegistrationView;
import org.zhuqi.enterprises.registrations.usecase.RejectRegistration;
import org.zhuqi.enterprises.registrations.usecase.ShowRegistration;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Texts;

/** Registrations for programs. */
@RestController
@RequestMapping("/api/v1/registrations")
@RequiredArgsConstructor
class RegistrationsApi {
    private final RegisterEnterprise registerEnterprise;
    private final OwnRegistration ownRegistration;
    private final ShowRegistration showRegistration;
    private final ConfirmRegistration confirmRegistration;
    private final RejectRegistration rejectRegistration;
    private final RegistrationQueries queries;
    private final Texts texts;

    record RegisteredResponse(UUID id, RegistrationStatus status) {}

    record RegistrationResponse(
            UUID id,
            String creditCode,
            String nameZh,
            @Nullable String nameKo,
            String unit,
            RegistrationStatus status,
            Instant submittedAt,
            @Nullable String reason,
            @Nullable UUID enterprise) {
        static RegistrationResponse from(RegistrationView view) {
            return new RegistrationResponse(
                    view.id().value(),
                    view.creditCode(),
                    view.nameZh(),
                    view.nameKo(),
                    view.unit().value(),
                    view.status(),
                    view.submittedAt(),
                    null,
                    null);
        }

        static RegistrationResponse from(Registration registration) {
            Claim claim = registration.claim();
            Ruling ruling = registration.ruling();
            EnterpriseId enterprise = ruling == null ? null : ruling.enterprise();
            return new RegistrationResponse(
                    registration.id().value(),
                    claim.code().value(),
                    claim.names().zh(),
                    claim.names().ko(),
                    claim.unit().value(),
                    registration.status(),
                    registration.submittedAt(),
                    ruling == null ? null : ruling.reason(),
                    enterprise == null ? null : enterprise.value());
        }
    }

    record ConfirmRequest(@Nullable String vouching) {}

    record ConfirmedResponse(UUID enterprise) {}

    record RejectRequest(@Nullable String reason) {}

    /** Fields as on the page, with the licence scan as a file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    RegisteredResponse register(
            Actor actor,
            RegistrationRequest fields,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable MultipartFile licence)
            throws IOException {
        try (InputStream content = licence == null ? InputStream.nullInputStream() : licence.getInputStream()) {
            RegistrationId id = registerEnterprise.register(
                    actor,
                    new RegisterEnterprise.Command(
                            fields.form(),
                            username,
                            password,
                            password,
                            texts.language(),
                            licence == null || licence.isEmpty()
                                    ? null
                                    : new RegisterEnterprise.Licence(
                                            Objects.requireNonNullElse(licence.getOriginalFilename(), "licence"),
                                            content)));
            return new RegisteredResponse(id.value(), RegistrationStatus.PENDING);
        }
    }

    @GetMapping
    Page<RegistrationResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable RegistrationStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(actor.scopeFor(RegistrationRight.READ), status, new PageRequest(after, limit, null))
                .map(RegistrationResponse::from);
    }

    @GetMapping("/own")
    RegistrationResponse own(Actor actor) {
        return ownRegistration.find(actor).map(RegistrationResponse::from).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @GetMapping("/{id}")
    RegistrationResponse show(Actor actor, @PathVariable UUID id) {
        return RegistrationResponse.from(
                showRegistration.show(actor, new RegistrationId(id)).registration());
    }

    @PostMapping("/{id}/confirm")
    ConfirmedResponse confirm(
            Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable ConfirmRequest request) {
        return new ConfirmedResponse(confirmRegistration
                .confirm(actor, new RegistrationId(id), request == null ? null : request.vouching())
                .value());
    }

    @PostMapping("/{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(Actor actor, @PathVariable UUID id, @RequestBody RejectRequest request) {
        rejectRegistration.reject(actor, new RegistrationId(id), request.reason());
    }
}
