package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.YearCurve;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.seeing.usecase.ShowBoard;
import org.zhuqi.projects.seeing.usecase.ShowCurve;
import org.zhuqi.shared.Actor;

/** Projects seen together, for programs: the board by stage and the curve of a year. Amounts are answered in yuan. */
@RestController
@RequestMapping("/api/v1/projects")
@RequiredArgsConstructor
class SeeingApi {
    private final ShowBoard showBoard;
    private final ShowCurve showCurve;

    record NextResponse(
            MilestoneKind kind,
            @Nullable String planned,
            @Nullable String forecast) {
        static @Nullable NextResponse from(@Nullable Milestone milestone) {
            return milestone == null
                    ? null
                    : new NextResponse(
                            milestone.kind(),
                            milestone.planned() == null
                                    ? null
                                    : milestone.planned().toString(),
                            milestone.forecast() == null
                                    ? null
                                    : milestone.forecast().toString());
        }
    }

    /** @param next stages it may be moved to by whoever asks */
    record CardResponse(
            UUID id,
            String name,
            String unit,
            String leader,
            @Nullable Halt halt,
            LocalDate since,
            @Nullable BigDecimal total,
            LightColour light,
            @Nullable NextResponse milestone,
            Set<Stage> next) {
        static CardResponse from(ShowBoard.Card shown) {
            BoardQueries.Card card = shown.card();
            return new CardResponse(
                    card.id().value(),
                    card.name().zh(),
                    card.unit().value(),
                    card.leader(),
                    card.halt(),
                    card.since(),
                    card.total() == null ? null : card.total().yuan(),
                    card.light(),
                    NextResponse.from(card.next()),
                    shown.next());
        }
    }

    /**
     * @param total how many stand at the stage, up to 1,000
     * @param after where the list of the stage's projects goes on, null when these are all
     */
    record ColumnResponse(Stage stage, int total, @Nullable String after, List<CardResponse> cards) {}

    record PointResponse(
            YearMonth month,
            BigDecimal planned,
            @Nullable BigDecimal done,
            @Nullable BigDecimal forecast) {}

    /**
     * Added up from January.
     *
     * @param monthsEnded how many months of the year have ended
     */
    record CurveResponse(int year, int monthsEnded, List<PointResponse> months) {
        static CurveResponse from(YearCurve curve) {
            return new CurveResponse(
                    curve.year(),
                    curve.ended(),
                    curve.points().stream()
                            .map(point ->
                                    new PointResponse(point.month(), point.planned(), point.done(), point.forecast()))
                            .toList());
        }
    }

    /** The first cards of every stage, the most urgent first; narrowed as the list is. */
    @GetMapping("/board")
    List<ColumnResponse> board(Actor actor, @RequestParam Map<String, String> address) {
        return showBoard.show(actor, ProjectSearch.filter(address)).columns().stream()
                .map(column -> new ColumnResponse(
                        column.stage(),
                        column.cards().total(),
                        column.cards().next(),
                        column.cards().items().stream().map(CardResponse::from).toList()))
                .toList();
    }

    /** Planned, done and foreseen investment of all projects within reach; narrowed as the list is. */
    @GetMapping("/curve")
    CurveResponse curve(
            Actor actor,
            @RequestParam Map<String, String> address,
            @RequestParam(required = false) @Nullable Integer year) {
        return CurveResponse.from(showCurve.ofMany(actor, ProjectSearch.filter(address), year));
    }

    /** The same of one project. */
    @GetMapping("/{id}/curve")
    CurveResponse curve(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year) {
        return CurveResponse.from(showCurve.ofOne(actor, new ProjectId(id), year));
    }
}
