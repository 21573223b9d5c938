package org.zhuqi.projects.demo;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Projects of a public text: what it states and nothing more. Amounts stand in 万元, figures and dates as stated. */
final class StatedProjects {
    private final JsonMapper json;

    StatedProjects(JsonMapper json) {
        this.json = json.rebuild()
                .addModule(new SimpleModule()
                        .addDeserializer(Approximate.class, reading(in -> Approximate.parse(in.getString())))
                        .addDeserializer(ReportingUnitId.class, reading(in -> new ReportingUnitId(in.getString())))
                        .addDeserializer(IndustryCode.class, reading(in -> new IndustryCode(in.getString())))
                        .addDeserializer(RoughDate.class, reading(in -> RoughDate.parse(in.getString())))
                        .addDeserializer(Money.class, reading(in -> Money.ofWan(new BigDecimal(in.getString())))))
                .build();
    }

    private record Stated(String id, Stage stage, Sheet sheet, List<Milestone> milestones) {}

    /**
     * @param owner the enterprise on record of that name, null when there is none
     * @param day as of which they are told
     */
    List<Project> read(
            InputStream in, Function<String, @Nullable EnterpriseId> owner, LocalDate day, ProjectRules rules) {
        List<Stated> stated = json.readValue(in, new TypeReference<>() {});
        return stated.stream().map(each -> project(each, owner, day, rules)).toList();
    }

    private static Project project(
            Stated stated, Function<String, @Nullable EnterpriseId> owner, LocalDate day, ProjectRules rules) {
        Sheet sheet = stated.sheet();
        Sheet.Parties parties = new Sheet.Parties(
                sheet.parties().owners().stream()
                        .map(each -> new Sheet.Owner(each.name(), owner.apply(each.name())))
                        .toList(),
                sheet.parties().investors());
        Project project = Project.recorded(
                id(stated.id()),
                new Sheet(
                        sheet.heading(),
                        sheet.site(),
                        parties,
                        sheet.content(),
                        sheet.investment(),
                        sheet.expected(),
                        sheet.conduct()),
                stated.stage(),
                day,
                true,
                rules);
        for (Milestone milestone : stated.milestones()) {
            project = project.promised(milestone, day);
        }
        return project;
    }

    static ProjectId id(String what) {
        return new ProjectId(
                UUID.nameUUIDFromBytes(("demonstration project " + what).getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> ValueDeserializer<T> reading(Function<JsonParser, T> read) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in);
            }
        };
    }
}
