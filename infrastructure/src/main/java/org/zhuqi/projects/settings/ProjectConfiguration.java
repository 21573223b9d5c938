package org.zhuqi.projects.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemRules;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** Settings of projects, and the data they are judged by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectConfiguration.Settings.class)
class ProjectConfiguration {
    private static final String UNITS = "capacity-units.csv";
    private static final String CURVES = "plan-curves.json";

    /**
     * {@code zhuqi.projects}.
     *
     * @param sizeClasses lower bounds of the size classes in 万元, ascending; each holds its own bound and all above it
     * @param tolerance by how many 万元 parts of an investment may exceed the whole because they were rounded
     * @param reportDay day of the month until which its report is in time
     * @param overrunPercent of the total investment above which what is completed raises a warning
     * @param problemLimit working days within which a problem is to be solved when nobody says otherwise
     * @param problemTop the level above which an overdue problem no longer rises by itself
     */
    @ConfigurationProperties("zhuqi.projects")
    record Settings(
            @DefaultValue({"5000", "10000", "50000", "100000", "500000", "1000000"})
            List<Long> sizeClasses,

            @DefaultValue("1000") long tolerance,
            @DefaultValue("25") int reportDay,
            @DefaultValue("110") int overrunPercent,
            @DefaultValue("10") int problemLimit,
            @DefaultValue("PROVINCE") ProblemLevel problemTop) {}

    @Bean
    ProjectRules projectRules(Settings settings) {
        return new ProjectRules(
                settings.sizeClasses().stream().map(Money::ofWan).toList(),
                Money.ofWan(settings.tolerance()),
                settings.reportDay(),
                settings.overrunPercent());
    }

    @Bean
    ProblemRules problemRules(Settings settings) {
        return new ProblemRules(settings.problemLimit(), settings.problemTop());
    }

    /** code, zh, ko, en. */
    @Bean
    CapacityUnits capacityUnits(PlaceFiles files) {
        try (InputStream in = files.has(UNITS) ? files.open(UNITS) : files.openNational(UNITS);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new CapacityUnits(lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",")))
                    .map(fields -> new CapacityUnits.CapacityUnit(
                            fields.get(0), new LocalText(fields.get(1), fields.get(2), fields.get(3))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(UNITS, e);
        }
    }

    private record Curves(List<Curve> curves, Map<ProjectKind, String> kinds) {}

    private record Curve(String id, LocalText name, List<BigDecimal> shares) {}

    /** Those of the place, because winter is; without a file of its own only the linear one. */
    @Bean
    PlanTemplates planTemplates(PlaceFiles files, JsonMapper json) {
        if (!files.has(CURVES)) {
            return new PlanTemplates(List.of(), Map.of());
        }
        try (InputStream in = files.open(CURVES)) {
            Curves read = json.readValue(in, Curves.class);
            return new PlanTemplates(
                    read.curves().stream()
                            .map(curve -> new PlanTemplates.Template(
                                    curve.id(),
                                    curve.name(),
                                    new PlanCurve(curve.shares().stream()
                                            .map(Fraction::of)
                                            .toList())))
                            .toList(),
                    read.kinds());
        } catch (IOException e) {
            throw new UncheckedIOException(CURVES, e);
        }
    }
}
