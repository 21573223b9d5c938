package org.zhuqi.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.usecase.ChargeOfficial;
import org.zhuqi.projects.charges.usecase.ShowCharges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.UserId;

/** Who answers for a project, for programs. */
@RestController
@RequestMapping("/api/v1/projects/{id}/charges")
@RequiredArgsConstructor
class ChargesApi {
    private final ShowCharges showCharges;
    private final ChargeOfficial chargeOfficial;

    /** @param until first day on which the official no longer answers for it, null while it lasts */
    record ChargeResponse(
            UUID official,
            @Nullable String name,
            List<String> taskForce,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason,
            List<String> openMatters,
            @Nullable UUID successor) {
        static ChargeResponse from(Charge charge, ShowCharges.View view) {
            Charge.Ending ending = charge.ending();
            UserId successor = ending == null ? null : ending.successor();
            var name = view.names().get(charge.official());
            return new ChargeResponse(
                    charge.official().value(),
                    name == null ? null : name.zh(),
                    charge.taskForce(),
                    charge.from(),
                    ending == null ? null : ending.day(),
                    ending == null ? null : ending.reason(),
                    ending == null ? List.of() : ending.openMatters(),
                    successor == null ? null : successor.value());
        }
    }

    /** The latest first. */
    @GetMapping
    List<ChargeResponse> list(Actor actor, @PathVariable UUID id) {
        ShowCharges.View view = showCharges.of(actor, new ProjectId(id));
        return view.charges().stream()
                .map(charge -> ChargeResponse.from(charge, view))
                .toList();
    }

    /** Puts the project into an official's hands, or passes it on. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void charge(Actor actor, @PathVariable UUID id, @RequestBody ChargeOfficial.Command command) {
        chargeOfficial.charge(actor, new ProjectId(id), command);
    }
}
