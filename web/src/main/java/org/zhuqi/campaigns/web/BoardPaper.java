package org.zhuqi.campaigns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.usecase.ShowCampaign;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.web.Texts;

/** The board for the wall, in the reader's language: goals as bars, tasks by month, units side by side. */
@Component
@RequiredArgsConstructor
class BoardPaper {
    private final CampaignWords words;
    private final Texts texts;

    Paper of(ShowCampaign.View view, Gantt gantt) {
        Campaign campaign = view.campaign();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(Paper.Paragraph.of(texts.of(campaign.slogan())));
        blocks.add(Paper.Paragraph.of(campaign.term().from() + " – "
                + campaign.term().to() + " · " + texts.message("campaigns.public.as-of", texts.date(view.asOf()))));
        add(blocks, "campaigns.goals", goals(view));
        add(blocks, "campaigns.chart", tasks(view, gantt));
        add(blocks, "campaigns.units", units(view));
        return new Paper(texts.of(campaign.name()), texts.language(), Paper.Sheet.A3_LYING, blocks);
    }

    private void add(List<Paper.Block> blocks, String heading, Paper.Table table) {
        if (!table.rows().isEmpty()) {
            blocks.add(new Paper.Heading(1, texts.message(heading)));
            blocks.add(table);
        }
    }

    private Paper.Table goals(ShowCampaign.View view) {
        return new Paper.Table(
                heads(
                        "campaigns.goal",
                        "campaigns.pillar",
                        "campaigns.goal.baseline",
                        "campaigns.goal.target",
                        "campaigns.goal.actual",
                        "campaigns.goal.done",
                        "campaigns.goal.bar"),
                view.goals().stream().map(this::goal).toList());
    }

    private List<Paper.Cell> goal(ShowCampaign.GoalState state) {
        return List.of(
                Paper.Cell.of(texts.of(state.goal().title())),
                Paper.Cell.of(texts.message("campaigns.pillar." + state.goal().pillar())),
                Paper.Cell.number(words.figure(state.unit(), state.goal().baseline())),
                Paper.Cell.number(words.figure(state.unit(), state.goal().target())),
                Paper.Cell.number(words.figure(state.unit(), state.actual())),
                Paper.Cell.number(words.percent(state.done())),
                Paper.Cell.drawn(bar(state.done())));
    }

    private Paper.Bar bar(@Nullable Fraction done) {
        return new Paper.Bar(0, words.filled(done) * (Paper.Bar.WHOLE / 100), Paper.Bar.WHOLE);
    }

    private Paper.Table tasks(ShowCampaign.View view, Gantt gantt) {
        List<String> heads = new ArrayList<>(
                heads("campaigns.task.number", "campaigns.task", "campaigns.task.lead", "campaigns.light"));
        gantt.months().forEach(month -> heads.add(String.valueOf(month.getMonthValue())));
        Map<String, String> unitNames = words.unitNames();
        List<List<Paper.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < view.tasks().size(); i++) {
            ShowCampaign.TaskState state = view.tasks().get(i);
            String lead = state.task().lead().value();
            rows.add(task(
                    state,
                    unitNames.getOrDefault(lead, lead),
                    gantt,
                    gantt.rows().get(i)));
        }
        return new Paper.Table(heads, rows);
    }

    private List<Paper.Cell> task(ShowCampaign.TaskState state, String lead, Gantt gantt, Gantt.Row row) {
        Integer reported = state.light().reported();
        List<Paper.Cell> cells = new ArrayList<>(List.of(
                Paper.Cell.number(String.valueOf(state.task().number())),
                Paper.Cell.of(texts.of(state.task().title())),
                Paper.Cell.of(lead),
                Paper.Cell.of(texts.message("campaigns.light." + state.light().colour())
                        + (reported == null ? "" : " " + reported + "%"))));
        for (int month = 0; month < gantt.months().size(); month++) {
            cells.add(Paper.Cell.drawn(gantt.within(row, month)));
        }
        return cells;
    }

    private Paper.Table units(ShowCampaign.View view) {
        return new Paper.Table(
                heads(
                        "campaigns.unit",
                        "campaigns.unit.above-scale",
                        "campaigns.unit.covered",
                        "campaigns.unit.visits",
                        "campaigns.unit.overdue"),
                view.units().stream()
                        .map(unit -> List.of(
                                Paper.Cell.of(texts.of(unit.unit().name())),
                                Paper.Cell.number(texts.number(unit.aboveScale())),
                                Paper.Cell.number(texts.number(unit.covered())),
                                Paper.Cell.number(texts.number(unit.visits())),
                                Paper.Cell.number(texts.number(unit.overdue()))))
                        .toList());
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> texts.message(key)).toList();
    }
}
