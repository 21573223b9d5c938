package org.zhuqi.reviews.panels.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/**
 * Reads panels. An expert's scopes are of {@link org.zhuqi.reviews.panels.PanelsRight#JUDGE} and show the panels into which
 * they were drawn; the bureau's are of READ_RESULTS. What others gave a file is answered only when all have locked.
 */
@Port
public interface PanelQueries {
    /** The reader's own, those that wait first; 200 at most. Files whose latest draw is another one are left out. */
    List<Panel> panels(Scope scope);

    Optional<Panel> panel(Scope scope, DrawId id);

    /** Files of a panel of one's own; sheets are there as soon as one has declared. */
    List<File> files(Scope scope, DrawId id);

    /** One's own sheet, and those of others once all have locked. */
    Optional<Own> sheet(Scope scope, SheetId id);

    /** Files that the reader may open: those of panels for which they declared no conflict, as long as they are there. */
    Optional<ReviewId> opened(Scope scope, String subjectKind, UUID subject);

    /** How far each file of a draw is, for the bureau; sheets only where all have locked. */
    List<Progress> progress(Scope scope, DrawId id);

    /** The same for the panel that looked at one matter last. */
    Optional<Progress> progressOf(Scope scope, String subjectKind, UUID subject);

    /** What still waits for an expert with an account, until a day. */
    List<Waiting> waiting(LocalDate until);

    /**
     * A panel of the reader's.
     *
     * @param declared whether the reader said no conflict; null while they said nothing
     * @param due the nearest day of its files
     * @param reasons how many scores the reader has to explain
     */
    record Panel(
            DrawId id,
            String title,
            @Nullable Boolean declared,
            int files,
            int locked,
            int reasons,
            @Nullable LocalDate due,
            boolean provisional) {
        /** Whether there is something to do for the reader. */
        public boolean isWaiting() {
            return files > 0 && (declared == null || locked < files || reasons > 0);
        }
    }

    /**
     * One file before the reader.
     *
     * @param here whether it is still at its panel
     * @param sheet null before the reader declared
     */
    record File(
            ReviewId review,
            String subjectKind,
            UUID subject,
            LocalText title,
            boolean here,
            @Nullable LocalDate due,
            @Nullable SheetId sheet,
            @Nullable BigDecimal score,
            boolean locked,
            boolean owesReason) {}

    /**
     * The reader's sheet.
     *
     * @param all whether everybody on the panel has locked; before, there are no others
     */
    record Own(Sheet sheet, String panelTitle, File file, ScoreSheet criteria, boolean all, List<Sheet> others) {
        public Own {
            others = List.copyOf(others);
        }
    }

    /** What one expert gave, with the name for the bureau. */
    record Given(String name, Sheet sheet) {}

    /** @param given empty until all have locked */
    record Progress(
            DrawId draw,
            ReviewId review,
            LocalText title,
            int seats,
            int locked,
            ScoreSheet criteria,
            List<Given> given) {
        public Progress {
            given = List.copyOf(given);
        }

        /** The sheets alone. */
        public List<Sheet> sheets() {
            return given.stream().map(Given::sheet).toList();
        }
    }

    /** @param account who logs in for the expert */
    record Waiting(DrawId draw, ExpertId expert, UserId account, String title, LocalDate due) {}
}
