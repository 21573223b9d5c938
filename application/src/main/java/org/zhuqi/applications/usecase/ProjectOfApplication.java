package org.zhuqi.applications.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Permit;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.Projects;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;

/**
 * The project of the ledger that an application is for. The national code is the link, so that what was stated before the
 * ledger knew the project is linked as soon as it does.
 */
@Service
@RequiredArgsConstructor
class ProjectOfApplication {
    private static final String CODE = "projectCode";
    private static final Set<String> FILING = Set.of("filingNumber", "filingCode");
    private final Projects projects;

    /** What a call that is answered for each project needs to know first. */
    static ProjectCode required(@Nullable String typed) {
        return ProjectCode.read(typed)
                .orElseThrow(() -> SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of(
                        "project",
                        typed == null || typed.isBlank()
                                ? "applications.project-missing"
                                : "applications.project-form"))));
    }

    /** The code it was begun for, else the one its form asks for. */
    static Optional<ProjectCode> stated(Application application, Answers answers) {
        return Optional.ofNullable(application.project())
                .or(() -> answers.text(CODE).flatMap(ProjectCode::read));
    }

    Optional<Project> find(ProjectCode code) {
        return projects.findNamed(List.of(code), List.of()).stream().findFirst();
    }

    /**
     * What the ledger can fill in of the form: the project's name, code, the number of its filing, when it started and what it
     * costs. A project of somebody else fills in nothing.
     */
    Map<String, Object> known(ProjectCode code, EnterpriseId applicant, Form form) {
        Map<String, Object> known = new LinkedHashMap<>();
        find(code).filter(project -> owns(applicant, project)).ifPresent(project -> {
            for (Item item : form.items()) {
                Object value = item instanceof Field field ? value(field.id(), project) : null;
                if (value != null) {
                    known.put(item.id(), value);
                }
            }
        });
        return known;
    }

    static boolean owns(EnterpriseId applicant, Project project) {
        return project.sheet().parties().owners().stream().anyMatch(owner -> applicant.equals(owner.enterprise()));
    }

    private static @Nullable Object value(String field, Project project) {
        if (FILING.contains(field)) {
            return project.permits().stream()
                    .filter(permit -> permit.kind() == PermitKind.FILING)
                    .map(Permit::number)
                    .filter(number -> !number.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        return switch (field) {
            case "projectName" -> project.sheet().heading().name().zh();
            case CODE -> String.valueOf(project.sheet().heading().code());
            case "startedOn" ->
                project.schedule()
                        .milestone(MilestoneKind.START)
                        .map(Milestone::actual)
                        .filter(day -> day.from().equals(day.to()))
                        .map(RoughDate::from)
                        .map(Object::toString)
                        .orElse(null);
            case "totalInvestment" -> project.total().map(Money::yuan).orElse(null);
            default -> null;
        };
    }
}
