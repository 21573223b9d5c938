package org.zhuqi.projects.seeing.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Projects by stage; scopes are those of {@code ProjectsRight.READ}. Those given up are shown when asked for by name. */
@Port
public interface BoardQueries {
    /**
     * One project on the board.
     *
     * @param leader the post that vouches for it, empty when nobody does
     * @param since the day of its last step
     * @param next what is expected next, null when nothing is
     */
    record Card(
            ProjectId id,
            LocalText name,
            ReportingUnitId unit,
            String leader,
            @Nullable KeyLevel keyLevel,
            Stage stage,
            @Nullable Halt halt,
            LocalDate since,
            @Nullable Money total,
            LightColour light,
            @Nullable Milestone next) {}

    /** The first cards of a stage. */
    record Column(Stage stage, Page<Card> cards) {}

    /** A project with all its milestones. */
    record Scheduled(
            ProjectId id, LocalText name, ReportingUnitId unit, LightColour light, List<Milestone> milestones) {
        public Scheduled {
            milestones = List.copyOf(milestones);
        }
    }

    /** Every stage, or the one the filter names, with so many cards each: the most urgent first, then the newest. */
    List<Column> board(Scope scope, ProjectQueries.Filter filter, int atMost);

    /** One stage, in the same order. */
    Page<Card> column(Scope scope, ProjectQueries.Filter filter, Stage stage, PageRequest page);

    /** With their milestones, those that took a step last first. */
    Page<Scheduled> scheduled(Scope scope, ProjectQueries.Filter filter, PageRequest page);

    /** The posts that vouch for projects within reach, in their order; at most so many. */
    List<String> leaders(Scope scope, int atMost);
}
