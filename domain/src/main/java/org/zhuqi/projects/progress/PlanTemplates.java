package org.zhuqi.projects.progress;

import java.util.List;
import java.util.Map;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.LocalText;

/** Curves a plan may start from: of a place, because winter is. */
public record PlanTemplates(List<Template> all, Map<ProjectKind, String> byKind) {
    /** @param id unique, e.g. {@code outdoor} */
    public record Template(String id, LocalText name, PlanCurve curve) {}

    public PlanTemplates {
        all = List.copyOf(all);
        byKind = Map.copyOf(byKind);
        for (String id : byKind.values()) {
            if (all.stream().noneMatch(each -> each.id().equals(id))) {
                throw new IllegalArgumentException("no curve called " + id);
            }
        }
    }

    /** The curve for the kind; the linear one only where the place has none. */
    public PlanCurve of(ProjectKind kind) {
        String id = byKind.get(kind);
        return all.stream()
                .filter(each -> each.id().equals(id))
                .map(Template::curve)
                .findFirst()
                .orElse(PlanCurve.LINEAR);
    }
}
