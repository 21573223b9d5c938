package org.zhuqi.projects.usecase;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.Right;

/** A figure of the ledger, by unit, stage, kind, key level, size class, sector, park and project, as of any day. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class ProjectMeasure implements Measure {
    private static final String STAGE = "stage";
    private static final String KIND = "kind";
    private static final String KEY_LEVEL = "key-level";
    /** Lower bound of a size class in 万元. */
    private static final String SIZE = "size";

    private static final String SECTOR = "sector";
    /** Its id in the ledger or its national code. */
    private static final String PROJECT = "project";

    static final String LIGHT = "light";
    static final String OFFICIAL = "official";

    private final String id;
    private final MeasureUnit unit;
    private final ProjectFigureQueries.Figure figure;
    private final Set<ProjectKind> kinds;
    private final ProjectFigureQueries queries;
    private final ParkChoice parks;

    @Override
    public String id() {
        return id;
    }

    @Override
    public MeasureUnit unit() {
        return unit;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.optional(STAGE, names(Stage.values())),
                Parameter.optional(KIND, names(kinds.toArray(ProjectKind[]::new))),
                Parameter.optional(KEY_LEVEL, names(KeyLevel.values())),
                Parameter.optional(SIZE),
                Parameter.optional(SECTOR),
                Parameter.optional(PROJECT),
                parks.parameter());
    }

    static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @Override
    public Right right() {
        return ProjectsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        ProjectFigureQueries.Asked asked = asked(query);
        if (!figure.isStated()) {
            return MeasureValue.of(queries.sum(query.scope(), figure, asked));
        }
        Approximate stated = queries.stated(query.scope(), figure, asked);
        return MeasureValue.of(stated.value(), stated.closeness());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), figure, asked(query), page)
                .map(counted -> record(counted, counted.amount()));
    }

    /** Code of the unit that capacities are asked for in; null where none is. */
    @Nullable
    String capacityUnit(MeasureQuery query) {
        return null;
    }

    static MeasureRecord record(ProjectFigureQueries.Counted counted, BigDecimal contribution) {
        return new MeasureRecord(
                counted.id().toString(),
                counted.name(),
                "/staff/projects/" + counted.id(),
                counted.unit(),
                contribution,
                counted.since());
    }

    final ProjectFigureQueries.Asked asked(MeasureQuery query) {
        return new ProjectFigureQueries.Asked(
                        query.asOf(),
                        query.unit(),
                        read(query, STAGE, Stage::valueOf).orElse(null),
                        read(query, KIND, ProjectKind::valueOf)
                                .<Set<ProjectKind>>map(EnumSet::of)
                                .orElse(kinds),
                        read(query, KEY_LEVEL, KeyLevel::valueOf).orElse(null),
                        read(query, SIZE, ProjectMeasure::size).orElse(null),
                        query.parameter(SECTOR).map(String::strip).orElse(null))
                .withLight(read(query, LIGHT, LightColour::valueOf).orElse(null))
                .withLeader(query.parameter(OFFICIAL).map(String::strip).orElse(null))
                .withCapacityUnit(capacityUnit(query))
                .withProject(read(query, PROJECT, ProjectMeasure::one).orElse(null))
                .withPark(parks.of(query));
    }

    private static String one(String typed) {
        return ProjectCode.read(typed)
                .map(ProjectCode::value)
                .orElseGet(() -> UUID.fromString(typed).toString());
    }

    private static Money size(String wan) {
        if (!wan.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("not an amount: " + wan);
        }
        return Money.ofWan(wan);
    }

    static <T> Optional<T> read(MeasureQuery query, String name, Function<String, T> reading) {
        try {
            return query.parameter(name).map(String::strip).map(reading);
        } catch (IllegalArgumentException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(name, "shared.choice")));
        }
    }
}
